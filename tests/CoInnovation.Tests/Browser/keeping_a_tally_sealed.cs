using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>While a vote is open nobody has its tally: neither who steers, nor who votes, nor who looks on, whatever they type into their consoles.</summary>
public sealed class keeping_a_tally_sealed(RunningApi api) : BrowserTest(api)
{
    /// <summary>The rounds, and all that is exported of them, as this page's own session gets them.</summary>
    private const string AskForEverything = """
        async () => {
          const [workshopId, participant] = [location.pathname.split("/")[2], new URLSearchParams(location.search).get("as")];
          const response = await fetch("/graphql", {
            method: "POST",
            headers: { "Content-Type": "application/json", "CoInnovation-Participant": participant },
            body: JSON.stringify({
              query: "query($id: ID!) { workshop(id: $id) { votingRounds { open results { rank score meanShare consensus divided mean { new useful feasible impact effort } sides { side } } } } }",
              variables: { id: workshopId },
            }),
          });
          const { data, errors } = await response.json();
          if (errors) throw new Error(JSON.stringify(errors));
          const exported = await Promise.all(["export.md", "export.csv", "export.json", "record.jsonl"].map(async (file) =>
            (await fetch(`/workshops/${workshopId}/${file}?participant=${participant}`)).text()));
          return [JSON.stringify(data.workshop.votingRounds.map((round) => round.results)), ...exported];
        }
        """;

    [Theory]
    [InlineData("DOT_VOTING", "DOTS")]
    [InlineData("AGREE_DISAGREE_PASS", "AGREEMENT")]
    [InlineData("NUF", "NUF")]
    [InlineData("IMPACT_EFFORT", "IMPACT_EFFORT")]
    public async Task a_sealed_tally_is_null_for_every_role(string step, string method)
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, $"Sealed {method}", Stop);
        var (carla, viktor, olga) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop), await rehearsal.ObserveAsync("Olga", Stop));
        var writing = await rehearsal.RunStepAsync("BRAINWRITING", "Ideas", Stop, visibility: "OPEN");
        var card = await rehearsal.WriteAsync(viktor, writing, "One invoice a month", Stop, "IDEA");
        var round = await rehearsal.OpenRoundAsync(await rehearsal.RunStepAsync(step, "What of it", Stop, visibility: "OPEN"), method, Stop);
        var pages = new List<Visitor>();
        foreach (var seat in new[] { rehearsal.Facilitator, viktor, olga })
        {
            pages.Add(await ArriveAsync(seat.Session.Cookie));
            await pages[^1].GoToAsync(rehearsal.PageOf(seat));
            await Expect(pages[^1].Page.GetByRole(AriaRole.Heading, new() { Name = "What of it", Level = 1 })).ToBeVisibleAsync();
        }

        await rehearsal.ConsentAsync(carla, round, Stop);
        await VoteAsync(rehearsal, carla, method, round, card);
        await Expect(pages[0].Page.GetByRole(AriaRole.Region, new() { Name = "Voting round" })).ToContainTextAsync("1 of 2 have voted");
        foreach (var visitor in pages)
        {
            var answers = await visitor.InConsoleAsync<string[]>(AskForEverything);
            answers[0].ShouldBe("[null]");
            answers.ShouldAllBe(answer => !answer.Contains(Mark(method), StringComparison.Ordinal));
            (await visitor.ReceivedAsync()).ShouldAllBe(text => !text.Contains(Mark(method), StringComparison.Ordinal));
        }

        // The control: with the close the same questions find it.
        await rehearsal.CloseRoundAsync(round, Stop);
        foreach (var visitor in pages)
        {
            var answers = await visitor.InConsoleAsync<string[]>(AskForEverything);
            answers[0].ShouldContain("\"rank\":1");
            answers.Skip(1).ShouldContain(answer => answer.Contains(Mark(method), StringComparison.Ordinal));
            await Wait.UntilAsync(async () => (await visitor.ReceivedAsync()).Any(text => text.Contains(Mark(method), StringComparison.Ordinal)));
            visitor.Faults.ShouldBeEmpty();
        }
    }

    private static Task VoteAsync(Rehearsal rehearsal, Rehearsal.Seat voter, string method, Guid roundId, Guid cardId)
    {
        var workshopId = rehearsal.Workshop;
        return method switch
        {
            "DOTS" => voter.CommandAsync("placeDots", new { workshopId, roundId, cardId, dots = 3 }, Stop),
            "AGREEMENT" => voter.CommandAsync("castBallot", new { workshopId, roundId, cardId, choice = "DISAGREE" }, Stop),
            "NUF" => voter.CommandAsync("rateCard", new { workshopId, roundId, cardId, rating = new { @new = 3, useful = 9, feasible = 7 } }, Stop),
            _ => voter.CommandAsync("rateCard", new { workshopId, roundId, cardId, rating = new { impact = 37, effort = 83 } }, Stop),
        };
    }

    /// <summary>What nothing says before the close, and the round's result afterwards.</summary>
    private static string Mark(string method) => method switch
    {
        "DOTS" => "\"dots\":3",
        "AGREEMENT" => "\"disagree\":1",
        "NUF" => "\"feasible\":7",
        _ => "\"impact\":37",
    };
}
