using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Selecting items and changing them together, as far as one may.</summary>
public sealed class changing_many_at_once(RunningApi api) : BrowserTest(api)
{
    private const string States = "query($word: String!) { ideas(where: {words: {contains: $word}}, order: [{text: ASC}]) { nodes { text status statusReason owner tags theme release } } }";

    [Fact]
    public async Task what_was_changed_together_is_taken_back_exactly()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet", "Call before noon"], Stop);
        foreach (var (text, status, reason) in new[] { ("Answer within the hour", "SHORTLISTED", "Cheap."), ("Bring a second pallet", "UNDER_REVIEW", "Asked for twice."), ("Call before noon", "DECLINED", "Too dear.") })
            await shelf.Team.CommandAsync("changeIdeaStatus", new { ideaId = shelf.Ideas[text], status, reason }, Stop);
        await shelf.Team.CommandAsync("tagItem", new { itemId = shelf.Ideas["Answer within the hour"], add = new[] { "phone" } }, Stop);
        await shelf.Team.CommandAsync("assignOwner", new { itemId = shelf.Ideas["Call before noon"], owner = "Ann Becker" }, Stop);
        var before = await StatesAsync(shelf);
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await shelf.OpenAsync(visitor, "tab=ideas&order=text");
        await Expect(page.Locator("tr[data-item]")).ToHaveCountAsync(3);

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Select all that are shown" }).CheckAsync();
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "Selection" });
        await Expect(bar).ToContainTextAsync("3 selected");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Status" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Change status" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "New status" }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "Committed" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("Promised at the review.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move to committed" }).ClickAsync();
        await Expect(page.GetByText("3 ideas changed.")).ToBeVisibleAsync();
        await Expect(page.Locator("tr[data-item]").Filter(new() { HasText = "Committed" })).ToHaveCountAsync(3);
        await TakeBackAsync(shelf, page, before);

        await bar.GetByRole(AriaRole.Button, new() { Name = "Tags" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Tags" }).GetByRole(AriaRole.Textbox).FillAsync("phone");
        await page.GetByRole(AriaRole.Option, new() { Name = "phone", Exact = true }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("tr[data-item]").Filter(new() { HasText = "phone" })).ToHaveCountAsync(3);
        await TakeBackAsync(shelf, page, before);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_facilitator_changes_what_came_out_of_the_own_workshop_and_nothing_else()
    {
        using var own = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet"], Stop);
        using var foreign = await Shelf.FillAsync(Api, [], ["Call before noon"], Stop);
        await foreign.SeatAsync(own.Facilitator, Stop);
        var visitor = await ArriveAsync(own.Facilitator.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/backlog?tab=ideas");
        await Expect(page.Locator("tr[data-item]")).ToHaveCountAsync(3);
        await Expect(page.Locator("tr[data-item]").Filter(new() { HasText = "Call before noon" }).GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Saved views" })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Select all that are shown" }).CheckAsync();
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "Selection" });
        await Expect(bar).ToContainTextAsync("2 selected");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Owner" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Owner" }).GetByRole(AriaRole.Textbox).FillAsync("Fay");
        await page.GetByRole(AriaRole.Option, new() { Name = "Add “Fay”" }).ClickAsync();
        await Expect(page.GetByText("2 ideas changed.")).ToBeVisibleAsync();
        await Expect(page.Locator("tr[data-item]").Filter(new() { HasText = "Fay" })).ToHaveCountAsync(2);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_customer_reads_and_is_offered_nothing_that_would_be_refused()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour"], Stop);
        var visitor = await ArriveAsync(shelf.Customer.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/backlog?tab=ideas");
        await Expect(page.Locator("tr[data-item]")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
        foreach (var key in new[] { "j", "x" })
            await page.Keyboard.PressAsync(key);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Selection" })).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).Not.ToContainTextAsync("Change the status");
        await page.Keyboard.PressAsync("Escape");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        var drawer = page.GetByRole(AriaRole.Dialog, new() { Name = "Idea" });
        await Expect(drawer.GetByRole(AriaRole.Region, new() { Name = "History" })).ToBeVisibleAsync();
        await Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "Change status" })).ToHaveCountAsync(0);
        await Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "Set RICE" })).ToHaveCountAsync(0);
        visitor.Faults.ShouldBeEmpty();
    }

    private static async Task TakeBackAsync(Shelf shelf, IPage page, string before)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByText("Taken back.")).ToBeVisibleAsync();
        await Wait.UntilAsync(async () => await StatesAsync(shelf) == before);
    }

    private static async Task<string> StatesAsync(Shelf shelf) => (await shelf.Team.Session.SendAsync(States, new { word = shelf.Word }, Stop)).ToString();
}
