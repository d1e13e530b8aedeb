using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A product team's day: narrowing, sharing, moving, and seeing what the others do meanwhile.</summary>
public sealed class working_the_backlog(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task what_one_narrows_and_orders_another_sees_behind_the_same_link()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet", "Call before noon"], Stop);
        await shelf.Team.CommandAsync("changeIdeaStatus", new { ideaId = shelf.Ideas["Bring a second pallet"], status = "DECLINED", reason = "Too dear." }, Stop);
        var (one, other) = (await ArriveAsync(), await ArriveAsync());
        await shelf.OpenAsync(one, "tab=ideas");
        await Expect(Rows(one)).ToHaveCountAsync(3);

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }).ClickAsync();
        await one.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Status" }).ClickAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "is not", Exact = true }).ClickAsync();
        await one.Page.GetByRole(AriaRole.Option, new() { Name = "Declined" }).ClickAsync();
        await one.Page.Keyboard.PressAsync("Escape");
        await Expect(Rows(one)).ToHaveCountAsync(2);
        await one.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Idea" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Rows(one).First).ToContainTextAsync("Answer within the hour");
        await Expect(one.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "2 ideas" })).ToBeVisibleAsync();

        await shelf.OpenAsync(other, "tab=ideas");
        await other.GoToAsync(one.Page.Url);
        await Expect(Rows(other)).ToHaveCountAsync(2);
        await Expect(Rows(other).First).ToContainTextAsync("Answer within the hour");
        await Expect(other.Page.GetByRole(AriaRole.List, new() { Name = "Active filters" })).ToContainTextAsync("is not Declined");

        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the filter Status" }).ClickAsync();
        await Expect(Rows(other)).ToHaveCountAsync(3);
        Quietly(one, other);
    }

    [Fact]
    public async Task a_card_of_the_board_moves_by_keys_once_the_reason_is_given()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour"], Stop);
        var visitor = await ArriveAsync();
        await shelf.OpenAsync(visitor, "tab=ideas&layout=board");
        var card = visitor.Page.Locator("[data-status=NEW]").GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Answer within the hour" });
        await Expect(card).ToBeVisibleAsync();

        await visitor.Page.Keyboard.PressAsync("j");
        await Expect(card.Locator("[data-handle]")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Shift+ArrowRight");
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Move to “Under review”" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move to under review" }).ClickAsync();
        await Expect(dialog.GetByText("Say why")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("Asked for twice this week.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move to under review" }).ClickAsync();
        await Expect(visitor.Page.Locator("[data-status=UNDER_REVIEW]").GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Answer within the hour" })).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(card).ToBeVisibleAsync();
        await visitor.Page.ReloadAsync();
        await Expect(card).ToBeVisibleAsync();
        Quietly(visitor);
    }

    [Fact]
    public async Task a_card_is_dragged_to_another_status()
    {
        using var shelf = await Shelf.FillAsync(Api, ["The invoice comes too early"], [], Stop);
        var visitor = await ArriveAsync();
        await shelf.OpenAsync(visitor, "layout=board");
        await visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "The invoice comes too early" }).DragToAsync(visitor.Page.Locator("[data-status=ADDRESSED]"));
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("An idea answers it.");
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).PressAsync("Control+Enter");
        await Expect(visitor.Page.Locator("[data-status=ADDRESSED] [data-item]")).ToHaveCountAsync(1);
        Quietly(visitor);
    }

    [Fact]
    public async Task what_one_changes_the_other_sees_without_losing_the_place()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet"], Stop);
        var (one, other) = (await ArriveAsync(), await ArriveAsync());
        await shelf.OpenAsync(one, "tab=ideas");
        await shelf.OpenAsync(other, "tab=ideas&order=text");
        await Expect(other.Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
        await other.Page.Keyboard.PressAsync("j");
        await other.Page.Keyboard.PressAsync("j");
        await Expect(Handles(other).Nth(1)).ToBeFocusedAsync();

        await Rows(one).Filter(new() { HasText = "Answer within the hour" }).Locator("[data-handle]").FocusAsync();
        await one.Page.Keyboard.PressAsync("s");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "New status" }).ClickAsync();
        await one.Page.GetByRole(AriaRole.Option, new() { Name = "Shortlisted" }).ClickAsync();
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("Cheap, and asked for.");
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).PressAsync("Control+Enter");

        await Expect(Rows(other).First).ToContainTextAsync("Shortlisted");
        await Expect(Handles(other).Nth(1)).ToBeFocusedAsync();
        Quietly(one, other);
    }

    [Fact]
    public async Task keys_walk_select_open_and_come_back()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet", "Call before noon"], Stop);
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await shelf.OpenAsync(visitor, "tab=ideas&order=text");
        await Expect(Rows(visitor)).ToHaveCountAsync(3);
        foreach (var key in new[] { "j", "x", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowUp" })
            await page.Keyboard.PressAsync(key);
        await Expect(page.Locator("tr[data-selected]")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("tr[data-selected]")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Bring a second pallet");
        await page.Keyboard.PressAsync("j");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Call before noon");
        await page.HasComeToAsync(shelf.Ideas["Call before noon"].ToString());
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(Handles(visitor).Nth(2)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync($"noon before {shelf.Word}");
        await Expect(Rows(visitor)).ToHaveCountAsync(1);
        await Expect(Rows(visitor)).ToContainTextAsync("Call before noon");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Tab");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        Quietly(visitor);
    }

    [Fact]
    public async Task words_that_nothing_has_lead_to_words_like_them()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Photograph the warehouse"], Stop);
        var visitor = await ArriveAsync();
        await shelf.OpenAsync(visitor, "tab=ideas");
        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync("fotograph warehose");
        var close = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Did you mean" }).GetByRole(AriaRole.Link).Filter(new() { HasText = shelf.Word });
        await close.ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Idea" })).ToContainTextAsync("Photograph the warehouse");
        Quietly(visitor);
    }

    private static ILocator Rows(Visitor visitor) => visitor.Page.Locator("tr[data-item]");

    /// <summary>What has the focus of each row.</summary>
    private static ILocator Handles(Visitor visitor) => visitor.Page.Locator("tr [data-handle]");

    private static void Quietly(params Visitor[] visitors) => visitors.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
}
