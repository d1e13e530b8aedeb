using System.Collections.Concurrent;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A page of the backlog hears what matters to it, and misses nothing while it is cut off.</summary>
public sealed class hearing_of_changes(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_page_hears_of_what_it_shows_or_would_show_and_of_nothing_else()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet"], Stop);
        using var foreign = await Shelf.FillAsync(Api, [], ["Call before noon"], Stop);
        await ChangeAsync(shelf, "Bring a second pallet", "DECLINED");
        var visitor = await ArriveAsync();
        var frames = new ConcurrentQueue<string>();
        visitor.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => frames.Enqueue(frame.Text ?? "");
        await shelf.OpenAsync(visitor, "tab=ideas&status=NEW");
        await Expect(visitor.Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("tr[data-item]")).ToHaveCountAsync(1);

        // What leaves the filter is still told, since it is on the screen; what comes to fit is offered; what neither was nor will be shown is not heard of.
        await ChangeAsync(foreign, "Call before noon", "SHORTLISTED");
        await ChangeAsync(shelf, "Bring a second pallet", "UNDER_REVIEW");
        await ChangeAsync(shelf, "Answer within the hour", "SHORTLISTED");
        await Expect(visitor.Page.Locator("tr[data-item]")).ToContainTextAsync("Shortlisted");
        await ChangeAsync(shelf, "Bring a second pallet", "NEW");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show 1 change" }).ClickAsync();
        await Expect(visitor.Page.Locator("tr[data-item]")).ToContainTextAsync("Bring a second pallet");

        var heard = string.Join('\n', frames.Where(frame => frame.Contains("\"next\"", StringComparison.Ordinal)));
        heard.ShouldContain(shelf.Ideas["Answer within the hour"].ToString());
        heard.ShouldContain(shelf.Ideas["Bring a second pallet"].ToString());
        heard.ShouldNotContain("UNDER_REVIEW");
        heard.ShouldNotContain(foreign.Ideas["Call before noon"].ToString());
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_happened_during_a_break_is_told_afterwards_without_reading_the_list_again()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet"], Stop);
        var visitor = await ArriveAsync();
        var lists = 0;
        visitor.Page.Request += (_, request) => lists += request.PostData?.Contains("query Ideas", StringComparison.Ordinal) == true ? 1 : 0;
        await shelf.OpenAsync(visitor, "tab=ideas&order=text");
        var sign = visitor.Page.GetByText("Live", new() { Exact = true });
        await Expect(sign).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("tr[data-item]")).ToHaveCountAsync(2);

        await visitor.Context.SetOfflineAsync(true);
        await Expect(visitor.Page.GetByText("Reconnecting", new() { Exact = true })).ToBeVisibleAsync();
        await ChangeAsync(shelf, "Answer within the hour", "SHORTLISTED");
        await ChangeAsync(shelf, "Bring a second pallet", "DECLINED");
        var before = lists;
        before.ShouldBeGreaterThan(0, "a list that is read is noticed");
        await visitor.Context.SetOfflineAsync(false);

        await Expect(sign).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("tr[data-item]").Nth(0)).ToContainTextAsync("Shortlisted");
        await Expect(visitor.Page.Locator("tr[data-item]").Nth(1)).ToContainTextAsync("Declined");
        lists.ShouldBe(before);
        visitor.Faults.ShouldBeEmpty();
    }

    private static Task ChangeAsync(Shelf shelf, string idea, string status) =>
        shelf.Team.CommandAsync("changeIdeaStatus", new { ideaId = shelf.Ideas[idea], status, reason = "It came up." }, Stop);
}
