using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What was delivered, as those read it for whom it was made.</summary>
public sealed class reading_the_changelog(RunningApi api) : BrowserTest(api)
{
    private const string Idea = "Answer within the hour";
    private const string Pain = "Nobody answers on Fridays";

    [Fact]
    public async Task what_one_delivers_appears_with_the_other_and_leaves_again_when_it_is_taken_back()
    {
        using var shelf = await Shelf.FillAsync(Api, [Pain], [Idea], Stop);
        await shelf.Team.CommandAsync("answerPainPoint", new { ideaId = shelf.Ideas[Idea], painPointId = shelf.PainPoints[Pain] }, Stop);
        var (one, other) = (await ArriveAsync(), await ArriveAsync());
        await shelf.OpenAsync(one, $"tab=ideas&item={shelf.Ideas[Idea]}");
        await shelf.OpenAsync(other, "tab=ideas");
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "Changelog" }).ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "Changelog", Level = 1 })).ToBeVisibleAsync();
        await Expect(other.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Live" })).ToBeVisibleAsync();
        await Expect(other.Page.GetByText("Loading", new() { Exact = false })).ToHaveCountAsync(0);
        await Expect(Entry(other, shelf)).ToHaveCountAsync(0);

        await MoveAsync(one, "Delivered", "Somebody is there until eight.");
        await Expect(Entry(other, shelf)).ToContainTextAsync("Somebody is there until eight.");
        await Expect(Entry(other, shelf)).ToContainTextAsync(Pain);
        await Expect(Entry(other, shelf)).ToContainTextAsync("Nobody has said yet whether it helped.");

        // From the idea to its entry, and back.
        await one.Page.GetByRole(AriaRole.Link, new() { Name = "In the changelog" }).ClickAsync();
        await Expect(one.Page.Locator("article")).ToHaveCountAsync(1);
        await one.Page.GetByRole(AriaRole.Link, new() { Name = Idea }).ClickAsync();
        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = Idea, Level = 1 })).ToBeVisibleAsync();

        await MoveAsync(one, "In progress", "The line was dead.");
        await Expect(Entry(other, shelf)).ToHaveCountAsync(0);
        new[] { one, other }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_is_new_since_the_last_visit_is_counted_on_the_way_there_and_marked()
    {
        using var shelf = await Shelf.FillAsync(Api, [], [Idea, "Bring a second pallet"], Stop);
        await DeliverAsync(shelf, "Bring a second pallet");
        var visitor = await ArriveAsync();
        await shelf.OpenAsync(visitor, "tab=ideas");
        var way = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Changelog" });
        await way.ClickAsync();
        await Expect(Entry(visitor, shelf)).ToContainTextAsync("Bring a second pallet");
        await Expect(visitor.Page.GetByText("New", new() { Exact = true })).ToHaveCountAsync(0);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Backlog" }).Last.ClickAsync();
        await Expect(way).ToHaveTextAsync("Changelog");
        await shelf.Team.CommandAsync("planRelease", new { ideaId = shelf.Ideas[Idea], release = shelf.Word }, Stop);
        await DeliverAsync(shelf, Idea);
        await Expect(way).ToHaveTextAsync("Changelog1 new");

        await way.ClickAsync();
        var fresh = visitor.Page.GetByRole(AriaRole.Article).Filter(new() { Has = visitor.Page.GetByText("New", new() { Exact = true }) });
        await Expect(fresh).ToHaveCountAsync(1);
        await Expect(fresh).ToContainTextAsync(Idea);

        // By keys: under its release, and that release alone. The address says all of it.
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "By release" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = shelf.Word })).ToContainTextAsync(Idea);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Release" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.TypeAsync(shelf.Word);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        visitor.Page.Url.ShouldEndWith($"/backlog/changelog?by=release&release={shelf.Word}");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await Expect(visitor.Page.GetByText("New", new() { Exact = true })).ToHaveCountAsync(0);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_customer_is_asked_whether_it_helped_and_everybody_sees_how_many_said_so()
    {
        using var shelf = await Shelf.FillAsync(Api, [Pain], [Idea], Stop, customer: Rehearsal.OwnCustomer());
        await shelf.Team.CommandAsync("answerPainPoint", new { ideaId = shelf.Ideas[Idea], painPointId = shelf.PainPoints[Pain] }, Stop);
        await shelf.Customer.CommandAsync("supportItem", new { itemId = shelf.PainPoints[Pain], severity = 5 }, Stop);
        var visitor = await ArriveAsync(shelf.Customer.Session.Cookie, width: 390, touch: true);
        await visitor.GoToAsync("/backlog/changelog?concerns=ours");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing fits" })).ToBeVisibleAsync();

        await DeliverAsync(shelf, Idea);
        var answer = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Answer whether it helped" });
        await Expect(answer).ToHaveAttributeAsync("href", $"/pain-points/{shelf.PainPoints[Pain]}");
        await Expect(Entry(visitor, shelf)).ToContainTextAsync("1 supporter");

        await shelf.Customer.CommandAsync("answerReliefCheck", new { painPointId = shelf.PainPoints[Pain], relief = "PARTLY", severityNow = 2 }, Stop);
        await Expect(Entry(visitor, shelf)).ToContainTextAsync("0 solved, 1 partly, 0 not");
        await Expect(answer).ToHaveCountAsync(0);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Relief 3 n = 1" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("mean(severity before − severity now)");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_list_that_does_not_come_can_be_asked_for_again()
    {
        using var shelf = await Shelf.FillAsync(Api, [], [Idea], Stop);
        await DeliverAsync(shelf, Idea);
        var visitor = await ArriveAsync(shelf.Customer.Session.Cookie);
        await visitor.Page.RouteAsync("**/graphql", route => route.AbortAsync());
        await visitor.GoToAsync("/backlog/changelog");
        var again = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" });
        await Expect(again).ToBeVisibleAsync();

        await visitor.Page.UnrouteAsync("**/graphql");
        await again.ClickAsync();
        await Expect(Entry(visitor, shelf)).ToContainTextAsync(Idea);
        await Expect(again).ToHaveCountAsync(0);
    }

    private static ILocator Entry(Visitor visitor, Shelf shelf) => visitor.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = shelf.Word });

    private static Task DeliverAsync(Shelf shelf, string idea) =>
        shelf.Team.CommandAsync("changeIdeaStatus", new { ideaId = shelf.Ideas[idea], status = "DELIVERED", reason = "It is there." }, Stop);

    /// <summary>Changes the status of the idea that is open, as people do.</summary>
    private static async Task MoveAsync(Visitor visitor, string status, string reason)
    {
        var standing = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Status" });
        await standing.GetByRole(AriaRole.Button, new() { Name = "Change status" }).ClickAsync();
        await standing.GetByRole(AriaRole.Button, new() { Name = "New status" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Option, new() { Name = status }).ClickAsync();
        await standing.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync(reason);
        await standing.GetByRole(AriaRole.Button, new() { Name = "Change status" }).ClickAsync();
        await Expect(standing).ToContainTextAsync(reason);
    }
}
