using System.Collections.Concurrent;
using System.Text.Json;
using CoInnovation.Replay.Watching;
using CoInnovation.Tests.Browser;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Replay;

/// <summary>A made-up conversation, played for a person who looks on or steers.</summary>
[Collection(FromOutside.Name)]
public sealed class watching_a_replay(RunningApi api)
{
    private const string State = """
        query($id: ID!) { workshop(id: $id) { state agenda { id } currentStep { id cardCount hiddenCardCount } cards { id } votingRounds { id open voterCount results { rank } } } }
        """;

    /// <summary>Statements that no moderator kept out.</summary>
    private const int Published = 15;

    private readonly ConcurrentQueue<string> said = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task it_plays_everything_and_leaves_the_workshop_open()
    {
        (await WatchAsync(Stop, "--speed", "2000")).ShouldBe(0);

        said.ShouldContain(line => line.StartsWith("A made-up conversation: 14 people, 18 statements", StringComparison.Ordinal));
        said.ShouldContain(line => line.StartsWith("Watch as facilitator: http", StringComparison.Ordinal) && line.Contains("/join#", StringComparison.Ordinal));
        said.ShouldContain("Everything was played.");
        said.Last().ShouldBe("The vote and the workshop stay open.");
    }

    [Fact]
    public async Task it_plays_into_a_workshop_that_is_open_and_goes_on_where_a_person_steers()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(api, "Watched", Stop);
        var watching = WatchAsync(rehearsal, Stop, "--speed", "2000", "--steered-by", "person", "--close", "vote");
        var written = await StateAsync(rehearsal, state => state.GetProperty("currentStep") is { ValueKind: JsonValueKind.Object } step && step.GetProperty("cardCount").GetInt32() == Published);
        written.GetProperty("cards").GetArrayLength().ShouldBe(0);

        await rehearsal.RevealAsync(written.GetProperty("currentStep").GetProperty("id").GetGuid(), Stop);
        var next = written.GetProperty("agenda").EnumerateArray().Last().GetProperty("id").GetGuid();
        await rehearsal.Facilitator.CommandAsync("startStep", new { workshopId = rehearsal.Workshop, stepId = next }, Stop);
        await rehearsal.OpenRoundAsync(next, "AGREEMENT", Stop);
        (await watching).ShouldBe(0);

        said.Last().ShouldBe("The vote is closed; the workshop stays open.");
        var closed = await StateAsync(rehearsal);
        closed.GetProperty("state").GetString().ShouldBe("LIVE");
        closed.GetProperty("votingRounds")[0].GetProperty("voterCount").GetInt32().ShouldBe(13);
        closed.GetProperty("votingRounds")[0].GetProperty("results").GetArrayLength().ShouldBe(Published);
    }

    [Theory]
    [InlineData("closeVotingRound", "The vote was closed.")]
    [InlineData("endStep", "The step was ended.")]
    [InlineData("closeWorkshop", "The workshop was closed.")]
    public async Task what_a_person_closes_ends_it_with_a_word(string mutation, string word)
    {
        using var rehearsal = await Rehearsal.PrepareAsync(api, "Closed early", Stop);
        var watching = WatchAsync(rehearsal, Stop, "--speed", "1");
        var open = await StateAsync(rehearsal, state => state.GetProperty("votingRounds").GetArrayLength() == 1);
        var roundId = open.GetProperty("votingRounds")[0].GetProperty("id").GetGuid();
        await rehearsal.Facilitator.CommandAsync(mutation, mutation == "closeVotingRound" ? new { workshopId = rehearsal.Workshop, roundId } : (object)new { workshopId = rehearsal.Workshop }, Stop);

        (await watching).ShouldBe(1);
        said.Last().ShouldStartWith(word);
    }

    [Fact]
    public async Task ctrl_c_ends_it_and_nothing_else()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(api, "Had enough", Stop);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var watching = WatchAsync(rehearsal, stop.Token, "--speed", "1");
        await StateAsync(rehearsal, state => state.GetProperty("votingRounds").GetArrayLength() == 1);
        await stop.CancelAsync();

        (await watching).ShouldBe(0);
        said.Last().ShouldBe("Ended. The workshop stays as it is.");
        (await StateAsync(rehearsal)).GetProperty("votingRounds")[0].GetProperty("open").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task a_link_that_leads_elsewhere_and_a_wrong_command_line_are_answered()
    {
        (await WatchAsync(Stop, "--workshop", Rehearsal.NewId().ToString())).ShouldBe(1);
        said.Last().ShouldStartWith("This facilitator link is the one of workshop");
        (await WatchProgram.RunAsync(["--speed", "fast"], said.Enqueue, Stop)).ShouldBe(2);
        said.Last().ShouldStartWith("usage:");
    }

    private Task<int> WatchAsync(CancellationToken stop, params string[] more) =>
        WatchProgram.RunAsync(["--address", api.Address.ToString(), "--facilitator", api.FacilitatorSecret, .. more], said.Enqueue, stop);

    private async Task<int> WatchAsync(Rehearsal rehearsal, CancellationToken stop, params string[] more)
    {
        var data = await rehearsal.Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { invitations { links { role url } } } }", new { id = rehearsal.Workshop }, Stop);
        var link = data.GetProperty("workshop").GetProperty("invitations").GetProperty("links").EnumerateArray().Single(link => link.GetProperty("role").GetString() == "FACILITATOR").GetProperty("url").GetString()!;
        return await WatchProgram.RunAsync(["--address", api.Address.ToString(), "--facilitator", link, "--workshop", rehearsal.Workshop.ToString(), .. more], said.Enqueue, stop);
    }

    private static Task<JsonElement> StateAsync(Rehearsal rehearsal) => StateAsync(rehearsal, _ => true);

    /// <summary>The workshop as its facilitator sees it, once it is so.</summary>
    private static async Task<JsonElement> StateAsync(Rehearsal rehearsal, Func<JsonElement, bool> isSo)
    {
        JsonElement state = default;
        await Wait.UntilAsync(async () => isSo(state = (await rehearsal.Facilitator.Session.SendAsync(State, new { id = rehearsal.Workshop }, Stop)).GetProperty("workshop")));
        return state;
    }
}
