using System.Text.Json;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Export;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Platform.Languages;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>
/// Non-interference of a workshop's feeds, slices and exports: two histories that differ only in what somebody may not see are the same to them, byte for byte. <c>COINNOVATION_PAIRS</c> asks for more pairs,
/// <c>COINNOVATION_PAIRS_SEED</c> for others.
/// </summary>
public sealed class seeing_only_what_one_may
{
    private static readonly int Pairs = Setting.Of("COINNOVATION_PAIRS", 300);
    private static readonly int FirstSeed = Setting.Of("COINNOVATION_PAIRS_SEED", 20261126);

    [Fact]
    public void histories_that_differ_in_what_is_hidden_look_the_same()
    {
        var differing = 0;
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (one, other) = Tell(pair);
            var seen = Seen(one);
            seen.ShouldBe(Seen(other), $"COINNOVATION_PAIRS_SEED={FirstSeed + pair} COINNOVATION_PAIRS=1, seen by {one.Viewer}");
            Canary.ScopesIn(seen).ShouldBeEmpty($"COINNOVATION_PAIRS_SEED={FirstSeed + pair}");
            differing += one.Room.History.Count == other.Room.History.Count ? 0 : 1;
        }

        // Otherwise nothing was hidden that could have been counted.
        differing.ShouldBeGreaterThan(Pairs / 2);
    }

    [Fact]
    public void control_one_count_of_what_is_hidden_is_found() => Enumerable.Range(0, Math.Min(Pairs, 20)).Select(Tell)
        .Count(pair => Seen(pair.One) + pair.One.Room.History.Count != Seen(pair.Other) + pair.Other.Room.History.Count).ShouldBeGreaterThan(10);

    [Fact]
    public void control_whoever_hides_something_sees_it()
    {
        var (one, other) = Tell(0);
        var seen = one.Room.Board.Participants.Select(participant => participant.Name.Text!).Where(name => name != one.Viewer)
            .Count(name => SeenBy(one.Room, name) != SeenBy(other.Room, name));
        seen.ShouldBeGreaterThan(2);
    }

    private static (HiddenMoves One, HiddenMoves Other) Tell(int pair)
    {
        var seed = (ulong)(FirstSeed + pair);
        return (new HiddenMoves(seed, seed * 2), new HiddenMoves(seed, (seed * 2) + 1));
    }

    private static string Seen(HiddenMoves moves) => SeenBy(moves.Room, moves.Viewer);

    private static string SeenBy(Room room, string name)
    {
        var viewer = room.Board.Participants.Single(participant => participant.Name.Text == name);
        var slices = WorkshopSlices.Of(room.State, viewer.ParticipantId)!;
        string?[] feeds = [Audience.Workshop, Audience.Own(viewer.ParticipantId), slices.Facilitators is null ? null : Audience.Facilitators];
        var numbered = feeds.OfType<string>().SelectMany(feed => room.History.Where(happened => Audience.FeedOf(happened) == feed).Select((happened, index) => $"\n{feed} {index + 1} {Room.Text(happened)}"));
        var summary = WorkshopSummary.Of(slices.Board);
        return JsonSerializer.Serialize(slices, WireJson.Options) + string.Concat(numbered) + CsvExport.Of(summary) + MirrorCsv.Of(slices.Board) + MarkdownExport.Of(summary, Readers.English);
    }
}
