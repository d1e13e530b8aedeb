using System.Globalization;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>More than a wall has room for.</summary>
public sealed class turning_the_wall(RunningApi api) : BrowserTest(api)
{
    /// <summary>The cards that can be read: none of them is cut off.</summary>
    private const string Shown = """
        () => {
          const frame = document.querySelector("main ol[aria-label=Board]").parentElement.getBoundingClientRect();
          return [...document.querySelectorAll("[data-card]")]
            .filter((card) => { const box = card.getBoundingClientRect(); return box.bottom > frame.top + 1 && box.top < frame.bottom - 1; })
            .map((card) => `${card.getBoundingClientRect().bottom <= Math.min(frame.bottom + 1, innerHeight) && card.getBoundingClientRect().top >= frame.top - 1 ? "" : "cut off: "}${card.querySelector("p").textContent}`);
        }
        """;

    [Fact]
    public async Task the_board_stands_page_by_page_and_keys_turn_and_halt_it()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "A long board", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var cards = new List<Guid>();
        for (var card = 1; card <= 40; card++)
            cards.Add(await rehearsal.WriteAsync(customer, writing, $"Card {card}", Stop));
        await rehearsal.RevealAsync(writing, Stop);
        await rehearsal.RunStepAsync("AFFINITY_CLUSTERING", "Themes", Stop);
        await rehearsal.Facilitator.CommandAsync("formTheme", new { workshopId = rehearsal.Workshop, themeId = Rehearsal.NewId(), name = "Support", cardIds = cards.Take(30) }, Stop);
        var wall = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        var page = wall.Page;
        await wall.GoToAsync($"/workshops/{rehearsal.Workshop}/projector?as={rehearsal.Facilitator.Id}");
        var place = page.GetByRole(AriaRole.List, new() { Name = "Board" }).Locator("xpath=../following-sibling::p");
        await Expect(place).ToContainTextAsync("1 of");
        await page.Keyboard.PressAsync("Space");
        await Expect(place).ToContainTextAsync("halted");
        var count = int.Parse((await place.InnerTextAsync()).Split()[2], CultureInfo.InvariantCulture);

        var seen = new HashSet<string>();
        for (var turn = 1; turn <= count; turn++)
        {
            await Expect(place).ToContainTextAsync($"{turn} of {count}");
            var shown = await wall.InConsoleAsync<string[]>(Shown);
            shown.ShouldNotBeEmpty();
            shown.ShouldAllBe(card => card.StartsWith("Card", StringComparison.Ordinal));
            seen.UnionWith(shown);
            if (turn == 2)
                await Expect(place).ToContainTextAsync("Support, continued");
            await page.Keyboard.PressAsync("ArrowRight");
        }

        seen.Count.ShouldBe(40);
        await Expect(place).ToContainTextAsync($"1 of {count}");
        wall.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task results_stand_page_by_page_and_the_wall_goes_where_everybody_is_called()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Results for the room", Stop);
        var people = new List<Rehearsal.Seat>();
        foreach (var side in (string[])["VENDOR", "CUSTOMER"])
            for (var person = 1; person <= 3; person++)
                people.Add(await rehearsal.JoinAsync(side, $"{side} {person}", Stop));
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var cards = new List<Guid>();
        for (var card = 1; card <= 12; card++)
            cards.Add(await rehearsal.WriteAsync(people[5], writing, $"Pain {card}", Stop));
        await rehearsal.RevealAsync(writing, Stop);
        var voting = await rehearsal.RunStepAsync("DOT_VOTING", "What matters most", Stop);
        var round = await rehearsal.OpenRoundAsync(voting, "DOTS", Stop, budget: 4);
        // Both sides stand behind the first card; the second is the vendor's alone.
        foreach (var person in people)
        {
            await person.CommandAsync("placeDots", new { workshopId = rehearsal.Workshop, roundId = round, cardId = cards[0], dots = 1 }, Stop);
            await person.CommandAsync("placeDots", new { workshopId = rehearsal.Workshop, roundId = round, cardId = cards[people.IndexOf(person) < 3 ? 1 : 2], dots = 3 }, Stop);
        }

        var wall = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await wall.GoToAsync($"/workshops/{rehearsal.Workshop}/projector?as={rehearsal.Facilitator.Id}");
        var results = wall.Page.GetByRole(AriaRole.Region, new() { Name = "Results: What matters most" });
        await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Name = "What matters most" })).ToBeVisibleAsync();
        await Expect(results).ToHaveCountAsync(0);
        await rehearsal.CloseRoundAsync(round, Stop);

        var list = results.GetByRole(AriaRole.List, new() { Name = "Results, best first" });
        await Expect(list.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(12 + 2 + 3);
        var place = list.Locator("xpath=../following-sibling::p");
        await Expect(place).ToContainTextAsync("1 of");
        await wall.Page.Keyboard.PressAsync("Space");
        await Expect(place).ToContainTextAsync("halted");
        (await wall.InConsoleAsync<bool>("() => document.documentElement.scrollHeight <= innerHeight + 1")).ShouldBeTrue("Nobody can scroll on a wall.");
        await wall.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(list.GetByText("75 points apart").Last).ToBeInViewportAsync();
        await Expect(list.GetByRole(AriaRole.Heading)).ToHaveTextAsync(["Common ground", "Divided"]);

        await rehearsal.Facilitator.CommandAsync("summonEverybody", new { workshopId = rehearsal.Workshop, view = "BOARD" }, Stop);
        await Expect(wall.Page.GetByRole(AriaRole.List, new() { Name = "Board" })).ToBeVisibleAsync();
        await Expect(results).ToHaveCountAsync(0);
        await rehearsal.Facilitator.CommandAsync("summonEverybody", new { workshopId = rehearsal.Workshop, view = "RESULTS", roundId = round }, Stop);
        await Expect(results).ToBeVisibleAsync();
        wall.Faults.ShouldBeEmpty();
    }
}
