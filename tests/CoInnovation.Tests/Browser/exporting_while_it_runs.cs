using System.Text.Json;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Files taken in the middle of a workshop say what its screen says, and no more.</summary>
public sealed class exporting_while_it_runs(RunningApi api) : BrowserTest(api)
{
    private const string Invoices = "Invoices arrive twice";
    private const string Nameless = "Nobody dares to say it";
    private const string Hidden = "Not for anybody yet";

    /// <summary>Text and origin of each card that the summary shows.</summary>
    private const string ShownCards = """() => [...document.querySelectorAll("[aria-labelledby=said] li")].map((card) => [...card.querySelectorAll("p")].map((line) => line.innerText.trim()).join("|"))""";

    [Fact]
    public async Task a_hidden_step_a_sealed_vote_and_an_anonymous_step_keep_to_themselves_in_every_format()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Half-way", Stop);
        var (carla, viktor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        var (invoices, nameless) = await HoldAsync(rehearsal, carla, viktor);
        var visitor = await ArriveAsync(viktor.Session.Cookie);
        await visitor.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={viktor.Id}");
        await Expect(visitor.Page.GetByText("The workshop is still running: this page follows it.")).ToBeVisibleAsync();
        var said = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "What was said" });
        await Expect(said.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        var shown = await visitor.InConsoleAsync<string[]>(ShownCards);
        shown.Order(StringComparer.Ordinal).ShouldBe([$"{Invoices}|Carla", $"{Nameless}|"]);
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "What won" }).GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(["First vote"]);

        var markdown = await visitor.Page.DownloadAsync("Markdown");
        var csv = await visitor.Page.DownloadAsync("CSV");
        var json = await visitor.Page.DownloadAsync("JSON");
        foreach (var file in new[] { markdown, csv, json, await visitor.Page.InnerTextAsync("body") })
        {
            file.ShouldContain(Invoices);
            file.ShouldContain(Nameless);
            file.ShouldNotContain(Hidden);
        }

        markdown.ShouldContain($"- {Invoices} (Carla, Harbor Foods)\n");
        markdown.ShouldContain($"- {Nameless}\n");
        markdown.ShouldContain($"## Vote: First vote\n\n1. {Invoices} (mean share 100 %)\n");
        markdown.ShouldNotContain("Second vote");

        var rows = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        rows.Count.ShouldBe(shown.Length);
        rows.Single(row => row.Contains(Nameless, StringComparison.Ordinal)).ShouldNotContain("Carla");
        rows.Single(row => row.Contains(Invoices, StringComparison.Ordinal)).ShouldContain("Carla");

        using var board = JsonDocument.Parse(json);
        var cards = board.RootElement.GetProperty("cards").EnumerateArray().ToDictionary(card => card.GetProperty("cardId").GetGuid());
        cards.Keys.ShouldBe([invoices, nameless], ignoreOrder: true);
        cards[nameless].GetProperty("authorId").ValueKind.ShouldBe(JsonValueKind.Null);
        cards[invoices].GetProperty("authorId").GetGuid().ShouldBe(carla.Id);
        board.RootElement.GetProperty("votingRounds").EnumerateArray().Select(round => round.GetProperty("results").ValueKind).ShouldBe([JsonValueKind.Array, JsonValueKind.Null]);
        visitor.Faults.ShouldBeEmpty();
    }

    /// <summary>A card with a name, which wins the first vote; one without; one that is still hidden; and a second vote that is open.</summary>
    private static async Task<(Guid Invoices, Guid Nameless)> HoldAsync(Rehearsal rehearsal, Rehearsal.Seat carla, Rehearsal.Seat viktor)
    {
        var workshopId = rehearsal.Workshop;
        var pains = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        var invoices = await rehearsal.WriteAsync(carla, pains, Invoices, Stop);
        await VoteAsync(await rehearsal.RunStepAsync("DOT_VOTING", "First vote", Stop), invoices, close: true);
        var frank = await rehearsal.RunStepAsync("SILENT_WRITING", "Frankly", Stop, anonymous: true);
        var nameless = await rehearsal.WriteAsync(carla, frank, Nameless, Stop);
        await rehearsal.RevealAsync(frank, Stop);
        await VoteAsync(await rehearsal.RunStepAsync("DOT_VOTING", "Second vote", Stop), nameless, close: false);
        await rehearsal.WriteAsync(carla, await rehearsal.RunStepAsync("SILENT_WRITING", "More pains", Stop), Hidden, Stop);
        return (invoices, nameless);

        async Task VoteAsync(Guid step, Guid cardId, bool close)
        {
            var roundId = await rehearsal.OpenRoundAsync(step, "DOTS", Stop);
            foreach (var voter in new[] { carla, viktor })
            {
                await voter.CommandAsync("placeDots", new { workshopId, roundId, cardId, dots = 1 }, Stop);
                await rehearsal.ConsentAsync(voter, roundId, Stop);
            }

            if (close)
                await rehearsal.CloseRoundAsync(roundId, Stop);
        }
    }
}
