using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Themes are formed, named, merged, dissolved and all of it undone without a mouse; whoever listens hears each.</summary>
public sealed class sorting_by_keys(RunningApi api) : BrowserTest(api)
{
    private const string Listen = """
        () => {
          window.said = [];
          const region = document.querySelector("[aria-live=polite][aria-label=Notifications]");
          const listen = (records) => said.push(...records.flatMap((record) => [...record.addedNodes]).map((toast) => toast.querySelector("p").textContent));
          new MutationObserver(listen).observe(region.querySelector("ul"), { childList: true });
        }
        """;

    private readonly List<string> said = [];
    private Visitor visitor = null!;

    [Theory]
    [InlineData("CUSTOMER")]
    [InlineData("FACILITATOR")]
    public async Task each_change_is_said_and_control_z_undoes_it_and_says_so(string role)
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, $"Sorted by a {role}", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        foreach (var text in new[] { "Invoices arrive twice", "Invoices are late", "Orders on paper" })
            await rehearsal.WriteAsync(carla, writing, text, Stop);
        await rehearsal.RunStepAsync("AFFINITY_CLUSTERING", "Themes", Stop);
        var seat = role == "CUSTOMER" ? carla : rehearsal.Facilitator;
        visitor = await ArriveAsync(seat.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(seat));
        var page = visitor.Page;
        await Expect(page.GetByRole(AriaRole.Grid, new() { Name = "Cards without a theme" })).ToBeVisibleAsync();
        await visitor.InConsoleAsync<object?>(Listen);

        await GroupAsync(1, "Invoicing", "Invoices arrive twice", "Invoices are late");
        await UndoAsync();
        await Expect(Theme("Theme 1")).ToBeVisibleAsync();
        await UndoAsync();
        await Expect(Theme("Theme 1")).ToHaveCountAsync(0);

        await GroupAsync(1, "Invoicing", "Invoices arrive twice", "Invoices are late");
        await page.ChooseOfThemeAsync("Invoicing", "Rename");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the theme" }).FillAsync("Billing");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Theme("Billing")).ToBeVisibleAsync();
        await ExpectSaidAsync("“Invoicing” is now “Billing”.");
        await UndoAsync();
        await Expect(Theme("Invoicing")).ToBeVisibleAsync();

        await GroupAsync(2, "Ordering", "Orders on paper");
        await page.ChooseOfThemeAsync("Ordering", "Merge into…");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Invoicing" }).PressAsync("Enter");
        await Expect(Theme("Ordering")).ToHaveCountAsync(0);
        await ExpectSaidAsync("“Ordering” merged into “Invoicing”.");
        await UndoAsync();
        await Expect(Theme("Ordering")).ToBeVisibleAsync();

        await page.ChooseOfThemeAsync("Ordering", "Ungroup");
        await Expect(Theme("Ordering")).ToHaveCountAsync(0);
        await ExpectSaidAsync("“Ordering” ungrouped; its cards stay.");
        await UndoAsync();
        await Expect(Theme("Ordering")).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_group_waits_for_its_name_while_sorting_goes_on()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Sorted first, named later", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        foreach (var text in new[] { "Invoices arrive twice", "Orders on paper", "Nobody answers" })
            await rehearsal.WriteAsync(carla, writing, text, Stop);
        await rehearsal.RunStepAsync("AFFINITY_CLUSTERING", "Themes", Stop);
        visitor = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        var field = visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the theme" });

        // Escape: later. The keyboard goes on at the tools.
        await ChooseAsync("Invoices arrive twice");
        await visitor.Page.Keyboard.PressAsync("g");
        await Expect(field).ToBeFocusedAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await visitor.Page.Keyboard.TypeAsync("Half a na");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(Theme("Theme 1")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Sorting" })).ToBeFocusedAsync();

        // Going on to the next card leaves it as well, without a name or with the one that was typed.
        await ChooseAsync("Orders on paper");
        await visitor.Page.Keyboard.PressAsync("g");
        await Expect(field).ToBeFocusedAsync();
        await ChooseAsync("Nobody answers");
        await Expect(Theme("Theme 2")).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("g");
        await Expect(field).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("Reaching us");
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Theme 1" }).ClickAsync();
        await Expect(Theme("Reaching us")).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_new_name_keeps_the_focus_when_the_last_card_leaves_its_list_after_the_answer()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Sorted over a slow line", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        await rehearsal.WriteAsync(carla, writing, "Orders on paper", Stop);
        await rehearsal.RunStepAsync("AFFINITY_CLUSTERING", "Themes", Stop);
        visitor = await ArriveAsync(carla.Session.Cookie);
        await SlowDownAsync(visitor.Page, TimeSpan.FromMilliseconds(500));
        await visitor.GoToAsync(rehearsal.PageOf(carla));

        await ChooseAsync("Orders on paper");
        await visitor.Page.Keyboard.PressAsync("g");
        await Expect(visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the theme" })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("Ordering");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(Theme("Ordering")).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    /// <summary>What the server tells live comes later, in its order, and so after the answers to what was asked.</summary>
    private static Task SlowDownAsync(IPage page, TimeSpan by)
    {
        var before = Task.CompletedTask;
        return page.RouteWebSocketAsync("**/live?*", line => line.ConnectToServer().OnMessage(frame =>
            before = Task.WhenAll(before, Task.Delay(by, TimeProvider.System)).ContinueWith(_ => line.Send(frame.Text!), TaskScheduler.Default)));
    }

    private async Task ChooseAsync(string card)
    {
        var row = visitor.Page.GetByRole(AriaRole.Grid, new() { Name = "Cards without a theme" }).GetByRole(AriaRole.Row, new() { Name = card });
        await row.FocusAsync();
        await row.PressAsync("Space");
        await Expect(row).ToHaveAttributeAsync("aria-selected", "true");
    }

    /// <param name="number">What the group is called until it has its name.</param>
    private async Task GroupAsync(int number, string name, params string[] cards)
    {
        await visitor.Page.GroupAsync(name, cards);
        await ExpectSaidAsync($"{cards.Length} {(cards.Length == 1 ? "card" : "cards")} grouped as “Theme {number}”.", $"“Theme {number}” is now “{name}”.");
    }

    private ILocator Theme(string name) => visitor.Page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 2, Exact = true });

    /// <summary>By the key alone, wherever the last change has left the focus.</summary>
    private async Task UndoAsync()
    {
        await visitor.Page.Keyboard.PressAsync("Control+z");
        await ExpectSaidAsync("Your last change of the themes is undone.");
    }

    /// <summary>This is what a screen reader was told next.</summary>
    private async Task ExpectSaidAsync(params string[] words)
    {
        said.AddRange(words);
        await Wait.UntilAsync(async () => (await visitor.InConsoleAsync<string[]>("() => window.said")).Length >= said.Count);
        (await visitor.InConsoleAsync<string[]>("() => window.said")).ShouldBe(said);
    }
}
