using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What a product team does with one item: everything where it stands, everything in its history.</summary>
public sealed class tending_an_item(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task an_owner_and_tags_are_given_where_they_stand_and_seen_in_the_list()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour"], Stop);
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await shelf.OpenAsync(visitor, $"tab=ideas&item={shelf.Ideas["Answer within the hour"]}");
        var drawer = page.GetByRole(AriaRole.Dialog, new() { Name = "Idea" });

        await drawer.GetByRole(AriaRole.Button, new() { Name = "Owner: none. Change" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Owner" }).GetByRole(AriaRole.Textbox).FillAsync("Ann Becker");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "Owner: Ann Becker. Change" })).ToBeVisibleAsync();

        await drawer.GetByRole(AriaRole.Button, new() { Name = "Add a tag" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Tags" }).GetByRole(AriaRole.Textbox).FillAsync("Response Time");
        await page.GetByRole(AriaRole.Option, new() { Name = "Add “Response Time”" }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.List, new() { Name = "Tags" })).ToContainTextAsync("response time");
        await page.Keyboard.PressAsync("Escape");
        await Expect(drawer.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("Ann Becker looks after it");

        await page.Keyboard.PressAsync("Escape");
        await Expect(drawer).ToHaveCountAsync(0);
        var row = page.Locator("tr[data-item]");
        await Expect(row).ToContainTextAsync("Ann Becker");
        await Expect(row).ToContainTextAsync("response time");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task an_idea_of_the_teams_own_is_shared_and_that_is_taken_back()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Who may see it", Stop);
        var idea = Rehearsal.NewId();
        await rehearsal.Team.CommandAsync("submitIdea", new { ideaId = idea, text = $"Answer at night {idea}" }, Stop);
        var visitor = await ArriveAsync();
        await visitor.BecomeProductTeamAsync();
        await visitor.GoToAsync($"/backlog?tab=ideas&item={idea}");
        var drawer = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Idea" });

        await drawer.GetByRole(AriaRole.Button, new() { Name = "The product team. Show it to everybody" }).ClickAsync();
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Everybody whose pain it answers. Take the sharing back" }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "The product team. Show it to everybody" })).ToBeVisibleAsync();
        await Expect(drawer.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("Shown to the product team alone again");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_pain_point_becomes_part_of_another_and_is_taken_out_again()
    {
        using var shelf = await Shelf.FillAsync(Api, ["The invoice comes before the goods", "Invoices are too early"], [], Stop);
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await shelf.OpenAsync(visitor, $"item={shelf.PainPoints["Invoices are too early"]}");
        var drawer = page.GetByRole(AriaRole.Dialog, new() { Name = "Pain point" });

        await drawer.GetByRole(AriaRole.Button, new() { Name = "Merge into another" }).ClickAsync();
        var merging = page.GetByRole(AriaRole.Dialog, new() { Name = "Merge into another pain point" });
        await merging.GetByRole(AriaRole.Searchbox).FillAsync($"the goods {shelf.Word}");
        await merging.GetByRole(AriaRole.Radio, new() { Name = "The invoice comes before the goods" }).CheckAsync();
        await merging.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("The same, seen from the office.");
        await merging.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Region, new() { Name = "Part of" })).ToContainTextAsync("The invoice comes before the goods");
        await Expect(drawer.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("The same, seen from the office.");

        // The list leaves out what is part of something, and the other one says what it took in.
        await shelf.OpenAsync(visitor, $"item={shelf.PainPoints["The invoice comes before the goods"]}");
        await Expect(drawer.GetByRole(AriaRole.Region, new() { Name = "Merged into it" })).ToContainTextAsync("Invoices are too early");
        await Expect(page.Locator("tr[data-item]")).ToHaveCountAsync(1);

        await drawer.GetByRole(AriaRole.Link, new() { Name = "Invoices are too early" }).First.ClickAsync();
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Take it out again" }).ClickAsync();
        var unmerging = page.GetByRole(AriaRole.Dialog, new() { Name = "Take it out again" });
        await unmerging.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("It is about another file.");
        await unmerging.GetByRole(AriaRole.Button, new() { Name = "Take it out", Exact = true }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Region, new() { Name = "Merged into it" })).ToContainTextAsync("No other pain point");
        await Expect(drawer.GetByRole(AriaRole.Region, new() { Name = "Status" })).ToContainTextAsync("New");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_one_writes_the_other_reads_and_sees_first_at_the_next_visit()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour"], Stop);
        var path = $"/ideas/{shelf.Ideas["Answer within the hour"]}";
        var (one, other) = (await ArriveAsync(), await ArriveAsync());
        foreach (var visitor in new[] { one, other })
        {
            await shelf.OpenAsync(visitor, "tab=ideas");
            await visitor.GoToAsync(path);
            await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("Kept from a workshop");
        }
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Write to everybody" }).FillAsync("Fourteen of twenty come from one warehouse.");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Region, new() { Name = "Conversation" })).ToContainTextAsync("Fourteen of twenty");

        await shelf.Team.CommandAsync("tagItem", new { itemId = shelf.Ideas["Answer within the hour"], add = new[] { "phone" } }, Stop);
        await Expect(other.Page.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("Tagged phone");
        await other.Page.ReloadAsync();
        await Expect(other.Page.GetByText("Since your last visit")).ToBeVisibleAsync();
        new[] { one, other }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }
}
