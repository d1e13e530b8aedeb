using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>The grid in which cards are sorted: by mouse, by finger and by ear.</summary>
public sealed class choosing_cards(RunningApi api) : BrowserTest(api)
{
    private static readonly string[] Texts = ["One", "Two", "Three", "Four", "Five", "Six"];

    [Fact]
    public async Task with_shift_a_click_chooses_everything_in_between_in_reading_order()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "A range", Stop);
        await PrepareAsync(rehearsal);
        var visitor = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        var grid = Grid(visitor);
        Task ClickAsync(string card, bool shift = false) => Row(grid, card).ClickAsync(new() { Position = new() { X = 40, Y = 20 }, Modifiers = shift ? [KeyboardModifier.Shift] : [] });

        await ClickAsync("Two");
        await ClickAsync("Five", shift: true);
        await AreChosenAsync(grid, "Two", "Three", "Four", "Five");
        await ClickAsync("Three", shift: true);
        await AreChosenAsync(grid, "Two", "Three");
        await ClickAsync("One", shift: true);
        await AreChosenAsync(grid, "One", "Two");

        // By keys: from the card that was chosen on.
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the selection" }).ClickAsync();
        await AreChosenAsync(grid);
        await Row(grid, "Three").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await visitor.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await AreChosenAsync(grid, "Three", "Four", "Five");
        await visitor.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await AreChosenAsync(grid, "Three", "Four");

        // What is chosen in another theme stays.
        await visitor.Page.Keyboard.PressAsync("g");
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the theme" }).FillAsync("Middle");
        await visitor.Page.Keyboard.PressAsync("Enter");
        var theme = visitor.Page.GetByRole(AriaRole.Grid, new() { Name = "Cards of Middle" });
        await Row(theme, "Four").ClickAsync(new() { Position = new() { X = 40, Y = 20 } });
        await ClickAsync("Two");
        await ClickAsync("Six", shift: true);
        await AreChosenAsync(grid, "Two", "Five", "Six");
        await AreChosenAsync(theme, "Four");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_finger_chooses_by_a_tap_and_groups_by_a_button()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "By finger", Stop);
        var customer = await PrepareAsync(rehearsal);
        var visitor = await ArriveAsync(customer.Session.Cookie, width: 390, height: 844, touch: true);
        await visitor.GoToAsync(rehearsal.PageOf(customer));
        var grid = Grid(visitor);
        await Row(grid, "One").TapAsync();
        await Row(grid, "Three").TapAsync();
        await Row(grid, "Four").TapAsync();
        await Row(grid, "Three").TapAsync();
        await AreChosenAsync(grid, "One", "Four");
        var tools = visitor.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Sorting" });
        await Expect(tools).ToContainTextAsync("2 cards selected");
        await tools.GetByRole(AriaRole.Button, new() { Name = "Group", Exact = true }).TapAsync();
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the theme" }).FillAsync("By thumb");
        await Row(grid, "Two").TapAsync();
        var theme = visitor.Page.GetByRole(AriaRole.Grid, new() { Name = "Cards of By thumb" });
        await Expect(theme.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);

        // And into a theme that is there already.
        await Row(grid, "Two").TapAsync();
        await Row(grid, "Six").TapAsync();
        await tools.GetByRole(AriaRole.Button, new() { Name = "Move to…" }).TapAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "By thumb" }).TapAsync();
        await Expect(Row(theme, "Six")).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task whoever_listens_hears_rows_their_cards_and_which_are_chosen()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "By ear", Stop);
        await PrepareAsync(rehearsal);
        var visitor = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        var grid = Grid(visitor);
        await Expect(grid).ToHaveAttributeAsync("aria-multiselectable", "true");
        await Row(grid, "Two").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Space");
        await Expect(grid).ToMatchAriaSnapshotAsync("""
            - grid "Cards without a theme":
              - row "One":
                - gridcell
              - row "Two" [selected]:
                - gridcell
            """);
        await Expect(visitor.Page.Locator("[data-live-announcer]")).ToContainTextAsync("Two selected");
        await Expect(visitor.Page.Locator("[aria-live=polite]").Filter(new() { HasText = "1 card selected" })).ToBeVisibleAsync();

        // One way in for the Tab key, and the arrows from there.
        (await grid.Locator("[role=row][tabindex='0']").CountAsync()).ShouldBe(1);
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Row(grid, "Three")).ToBeFocusedAsync();
        await Expect(Row(grid, "Three")).ToHaveAttributeAsync("aria-selected", "false");
        visitor.Faults.ShouldBeEmpty();
    }

    private static async Task<Rehearsal.Seat> PrepareAsync(Rehearsal rehearsal)
    {
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        foreach (var text in Texts)
            await rehearsal.WriteAsync(customer, writing, text, Stop);
        await rehearsal.RevealAsync(writing, Stop);
        await rehearsal.RunStepAsync("AFFINITY_CLUSTERING", "Themes", Stop);
        return customer;
    }

    private static ILocator Grid(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Grid, new() { Name = "Cards without a theme" });

    private static ILocator Row(ILocator grid, string card) => grid.GetByRole(AriaRole.Row, new() { Name = card });

    private static async Task AreChosenAsync(ILocator grid, params string[] cards)
    {
        await Expect(grid.Locator("[role=row][aria-selected=true]")).ToHaveCountAsync(cards.Length);
        foreach (var card in cards)
            await Expect(Row(grid, card)).ToHaveAttributeAsync("aria-selected", "true");
    }
}
