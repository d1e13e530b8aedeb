using System.Text.Json;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A way to look at the backlog, kept for the team, and taken elsewhere.</summary>
public sealed class keeping_views(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_saved_view_is_the_same_for_everybody_until_it_is_removed()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet"], Stop);
        await shelf.Team.CommandAsync("changeIdeaStatus", new { ideaId = shelf.Ideas["Bring a second pallet"], status = "DECLINED", reason = "Too dear." }, Stop);
        var (one, other) = (await ArriveAsync(), await ArriveAsync());
        await shelf.OpenAsync(one, "tab=ideas&status.not=DECLINED&order=text");
        var views = one.Page.GetByRole(AriaRole.Navigation, new() { Name = "Saved views" });
        var name = $"Still open {shelf.Word[..12]}";
        await views.GetByRole(AriaRole.Button, new() { Name = "Save view" }).ClickAsync();
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).PressAsync("Enter");
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = name })).ToHaveAttributeAsync("aria-current", "page");

        await shelf.OpenAsync(other, "tab=ideas");
        await Expect(other.Page.Locator("tr[data-item]")).ToHaveCountAsync(2);
        await other.Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Expect(other.Page.Locator("tr[data-item]")).ToHaveCountAsync(1);
        await Expect(other.Page.Locator("tr[data-item]")).ToContainTextAsync("Answer within the hour");
        await one.GoToAsync(other.Page.Url);
        await Expect(one.Page.Locator("tr[data-item]")).ToHaveCountAsync(1);
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = name })).ToHaveAttributeAsync("aria-current", "page");

        await other.Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Rename…" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync($"{name}, renamed");
        await other.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).PressAsync("Enter");
        await Expect(other.Page.GetByRole(AriaRole.Link, new() { Name = $"{name}, renamed" })).ToBeVisibleAsync();
        await one.Page.ReloadAsync();
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = $"{name}, renamed" })).ToBeVisibleAsync();

        await views.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}, renamed" }).ClickAsync();
        await one.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove for everybody" }).ClickAsync();
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = name, IncludeHidden = true })).ToHaveCountAsync(1);
        await one.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove for everybody" }).ClickAsync();
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = name })).ToHaveCountAsync(0);
        await Expect(one.Page.Locator("tr[data-item]")).ToHaveCountAsync(1);
        new[] { one, other }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task the_copied_query_runs_and_finds_what_the_page_shows()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet", "Call before noon"], Stop);
        await shelf.Team.CommandAsync("changeIdeaStatus", new { ideaId = shelf.Ideas["Bring a second pallet"], status = "DECLINED", reason = "Too dear." }, Stop);
        var visitor = await ArriveAsync();
        await visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await shelf.OpenAsync(visitor, "tab=ideas&status.not=DECLINED&order=-text");
        await Expect(visitor.Page.Locator("tr[data-item]")).ToHaveCountAsync(2);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Copy as GraphQL query" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Query and variables copied.")).ToBeVisibleAsync();
        var copied = (await visitor.InConsoleAsync<string>("() => navigator.clipboard.readText()")).Split("# variables\n");
        var variables = JsonSerializer.Deserialize<JsonElement>(copied[1].Replace("# ", "", StringComparison.Ordinal));

        var answer = await shelf.Team.Session.SendAsync(copied[0], variables, Stop);
        answer.GetProperty("ideas").GetProperty("nodes").EnumerateArray().Select(idea => idea.GetProperty("id").GetGuid())
            .ShouldBe([shelf.Ideas["Call before noon"], shelf.Ideas["Answer within the hour"]]);
        var shown = await visitor.Page.Locator("tr[data-item]").EvaluateAllAsync<string[]>("(rows) => rows.map((row) => row.dataset.item)");
        shown.Select(Guid.Parse).ShouldBe([shelf.Ideas["Call before noon"], shelf.Ideas["Answer within the hour"]]);
        visitor.Faults.ShouldBeEmpty();
    }
}
