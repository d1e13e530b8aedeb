using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>What commands about a mirror ask of the state.</summary>
internal static class MirrorGuards
{
    public static MirrorRound MirrorRound(this Workshop workshop, Guid roundId) =>
        workshop.Board.MirrorRounds.FirstOrDefault(round => round.RoundId == roundId)
        ?? throw new NotFoundException("ROUND_NOT_FOUND", "There is no such round of the mirror.", ["roundId"]);

    public static IReadOnlyList<MirrorEntry> EntriesIn(this OwnSeat seat, MirrorRound round) =>
        seat.Mirrors.FirstOrDefault(mirror => mirror.RoundId == round.RoundId)?.Entries ?? [];

    /// <summary>The answers of everybody who takes part for one of the round's sides, those who left too.</summary>
    public static IEnumerable<(Side Side, IReadOnlyList<MirrorEntry> Entries)> AnswersIn(this Workshop workshop, MirrorRound round) =>
        from participant in workshop.Board.Participants
        where round.Sides.Any(side => side.Side == participant.Side)
        let entries = workshop.SeatOf(participant.ParticipantId).Slice.EntriesIn(round)
        where entries.Count > 0
        select (participant.Side!.Value, entries);

    /// <summary>True if there is nothing left to answer.</summary>
    public static bool IsFinished(this IReadOnlyCollection<MirrorEntry> entries, MirrorSide side) =>
        entries.Count(entry => entry.Answer is not null && (entry.Guess is not null || side.Guesses is null)) == MirrorStatements.All.Count;

    public static MirrorCounted Counted(this Workshop workshop, MirrorRound round)
    {
        var answers = workshop.AnswersIn(round).ToList();
        return new(
            round.RoundId,
            [.. round.Sides.Select(side => side with { Begun = answers.Count(one => one.Side == side.Side), Finished = answers.Count(one => one.Side == side.Side && one.Entries.IsFinished(side)) })],
            [.. MirrorStatements.All.Select(statement => answers.Count(one => one.Entries.Any(entry => entry.Statement == statement)))]);
    }

    /// <summary>Nothing is waited for: each side has enough, and whoever is here for one of them has finished.</summary>
    public static bool IsComplete(this Workshop workshop, MirrorRound round) =>
        workshop.Counted(round).Sides.All(side => side.Finished >= round.MinPerSide)
        && workshop.Board.Participants.Where(one => one.Present && one.Role == ParticipantRole.Contributor).All(one =>
            round.Sides.FirstOrDefault(side => side.Side == one.Side) is not { } side || workshop.SeatOf(one.ParticipantId).Slice.EntriesIn(round).IsFinished(side));
}
