using System.Collections.Immutable;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>What events of the mirror do to the slices.</summary>
internal static class MirrorFold
{
    public static ImmutableArray<MirrorRound> Apply(ImmutableArray<MirrorRound> rounds, WorkshopEvent happened) => happened switch
    {
        MirrorOpened e => rounds.Add(MirrorRound.From(e)),
        MirrorCounted e => rounds.Change(round => round.RoundId == e.RoundId, round => round with { Sides = [.. e.Sides], Answered = [.. e.Answered] }),
        MirrorClosed e => rounds.Change(round => round.RoundId == e.RoundId, round => round with { Open = false, Results = e.Results }),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is not an event of the mirror."),
    };

    public static ImmutableArray<OwnMirror> Apply(ImmutableArray<OwnMirror> mirrors, StatementAnswered e)
    {
        var entries = mirrors.FirstOrDefault(mirror => mirror.RoundId == e.RoundId)?.Entries ?? [];
        entries = e is { Answer: null, Guess: null }
            ? entries.RemoveAll(entry => entry.Statement == e.Statement)
            : entries.Put(entry => entry.Statement == e.Statement, new MirrorEntry(e.Statement, e.Answer, e.Guess));
        return entries.IsEmpty
            ? mirrors.RemoveAll(mirror => mirror.RoundId == e.RoundId)
            : mirrors.Put(mirror => mirror.RoundId == e.RoundId, new OwnMirror(e.RoundId, entries));
    }
}
