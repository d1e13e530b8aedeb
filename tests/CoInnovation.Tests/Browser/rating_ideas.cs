using System.Text;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Ideas rated by three sides, each in a browser of its own: by three scales and on a map, sealed until the close, and carried over to the backlog.</summary>
public sealed class rating_ideas(RunningApi api) : BrowserTest(api)
{
    private const string Monthly = "One invoice a month";
    private const string Portal = "A portal for orders";
    private Visitor facilitator = null!;
    private Visitor customer = null!;
    private Visitor vendor = null!;
    private Visitor partner = null!;

    private Visitor[] Voters => [customer, vendor, partner];

    [Fact]
    public async Task new_useful_and_feasible_are_scored_alone_shown_per_side_and_carried_over()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Which ideas?", Stop);
        var ideas = await GatherAsync(rehearsal, "NUF", "New, useful, feasible");

        // By thumb, on a phone.
        await RateAsync(customer.Page, Monthly, 7, 9, 4);
        await RateAsync(customer.Page, Portal, 2, 2, 4);
        (await FitsAsync(customer)).ShouldBeTrue("nothing scrolls sideways");

        // By digits alone: what was given is taken back and given anew.
        var state = vendor.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Rated: 23 of 30" });
        foreach (var key in new[] { "8", "9", "6" })
            await vendor.Page.Keyboard.PressAsync(key);
        await Expect(state).ToBeVisibleAsync();
        await vendor.Page.Keyboard.PressAsync("u");
        await Expect(state).ToHaveCountAsync(0);
        await Expect(vendor.Page.GetByText("0 of 2", new() { Exact = true })).ToBeVisibleAsync();
        foreach (var key in new[] { "8", "9", "6", "Enter", "8", "9", "6", "Enter" })
            await vendor.Page.Keyboard.PressAsync(key);
        await Expect(vendor.Page.GetByRole(AriaRole.Heading, new() { Name = "You have rated all 2" })).ToBeFocusedAsync();

        // By arrows within a scale.
        await RateAsync(partner.Page, Monthly, 4, 8, 6);
        await Scale(partner.Page, "New").GetByRole(AriaRole.Radio, new() { Name = "4", Exact = true }).FocusAsync();
        await partner.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(partner.Page.GetByText("Rated: 17 of 30")).ToBeVisibleAsync();

        await CloseAsync("\"feasible\":4");
        foreach (var visitor in Voters.Prepend(facilitator))
        {
            var results = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Results" });
            await Expect(results.GetByRole(AriaRole.Img, new() { Name = "New, useful, feasible" })).ToBeVisibleAsync();
            await Expect(results.GetByRole(AriaRole.Row, new() { Name = Monthly })).ToContainTextAsync("20.0");
        }

        (await FitsAsync(customer)).ShouldBeTrue("nothing scrolls sideways");
        await ReadAsync(facilitator.Page, Monthly, "new (8.0 + 7.0 + 3.0) / 3 = 6.0", "Vendor 8.0 − Partner 3.0 = 5.0 of 9, 56 points");
        await TakeAlongAsync(facilitator.Page, "new-useful-feasible");

        await rehearsal.Facilitator.CommandAsync("keepCards", new { workshopId = rehearsal.Workshop, cardIds = ideas }, Stop);
        await FindInBacklogAsync(rehearsal, ideas[0], "NUF in the workshop", "Customer: 7.0 + 9.0 + 4.0 = 20.0, n 1", "NUF, from the workshop");
        Voters.Prepend(facilitator).SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task cards_are_placed_on_a_map_by_hand_by_sliders_and_by_keys()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Where to begin?", Stop);
        var ideas = await GatherAsync(rehearsal, "IMPACT_EFFORT", "Impact and effort");

        // Sliders, on a phone; taken back and set anew.
        var slider = customer.Page.GetByRole(AriaRole.Slider, new() { Name = $"Impact of {Monthly}" });
        await slider.FillAsync("63");
        await Expect(customer.Page.GetByText("1 of 2", new() { Exact = true })).ToBeVisibleAsync();
        await customer.Page.GetByRole(AriaRole.Button, new() { Name = $"Take back: {Monthly}" }).ClickAsync();
        await Expect(customer.Page.GetByText("0 of 2", new() { Exact = true })).ToBeVisibleAsync();
        await slider.FillAsync("63");
        await customer.Page.GetByRole(AriaRole.Slider, new() { Name = $"Effort of {Monthly}" }).FillAsync("20");
        await Expect(customer.Page.GetByRole(AriaRole.Button, new() { Name = $"{Monthly}. Impact 63, effort 20: quick win" })).ToBeVisibleAsync();
        (await FitsAsync(customer)).ShouldBeTrue("nothing scrolls sideways");

        // Dragged from the list onto the map.
        var grip = (await vendor.Page.Locator($"[data-grip='{ideas[0]}']").BoundingBoxAsync())!;
        var plot = (await vendor.Page.GetByRole(AriaRole.Figure, new() { Name = "Impact and effort" }).Locator("[data-plot]").BoundingBoxAsync())!;
        await vendor.Page.Mouse.MoveAsync(grip.X + grip.Width / 2, grip.Y + grip.Height / 2);
        await vendor.Page.Mouse.DownAsync();
        await vendor.Page.Mouse.MoveAsync(plot.X + plot.Width / 2, plot.Y + plot.Height / 2, new() { Steps = 4 });
        await vendor.Page.Mouse.MoveAsync(plot.X + plot.Width * 0.3f, plot.Y + plot.Height * 0.1f, new() { Steps = 4 });
        await vendor.Page.Mouse.UpAsync();
        await Expect(vendor.Page.GetByRole(AriaRole.Button, new() { Name = $"{Monthly}. Impact 90, effort 30: quick win" })).ToBeVisibleAsync();

        // Put in the middle and walked from there by keys.
        await partner.Page.GetByRole(AriaRole.Button, new() { Name = $"Put in the middle: {Monthly}" }).ClickAsync();
        await DotOf(partner.Page, ideas[0]).FocusAsync();
        foreach (var key in new[] { "ArrowDown", "ArrowDown", "ArrowRight", "Shift+ArrowRight" })
            await partner.Page.Keyboard.PressAsync(key);
        await Expect(partner.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Impact 40, effort 56: time sink" })).ToHaveCountAsync(1);

        await CloseAsync("\"impact\":63");
        foreach (var visitor in Voters.Prepend(facilitator))
        {
            var results = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Results" });
            await Expect(results.GetByRole(AriaRole.Img, new() { Name = "Impact and effort" })).ToContainTextAsync("Quick win");
            await Expect(results.GetByRole(AriaRole.Row, new() { Name = Monthly })).ToContainTextAsync("+29");
        }

        (await FitsAsync(customer)).ShouldBeTrue("nothing scrolls sideways");
        await ReadAsync(facilitator.Page, Monthly, "impact (90.0 + 63.0 + 40.0) / 3 = 64.3", "Impact: Vendor 90.0 − Partner 40.0 = 50.0 of 100, 50 points");
        await TakeAlongAsync(facilitator.Page, "impact-and-effort");

        await rehearsal.Facilitator.CommandAsync("keepCards", new { workshopId = rehearsal.Workshop, cardIds = ideas }, Stop);
        await FindInBacklogAsync(rehearsal, ideas[0], "Impact and effort in the workshop", "Partner: impact 40, effort 56, n 1", "Impact / effort, from the workshop");
        Voters.Prepend(facilitator).SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    /// <summary>Two ideas are there, and the facilitator opens the vote that the step is for.</summary>
    private async Task<Guid[]> GatherAsync(Rehearsal rehearsal, string method, string title)
    {
        var writing = await rehearsal.RunStepAsync("BRAINWRITING", "Ideas", Stop, visibility: "OPEN");
        var seats = new[] { await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop), await rehearsal.JoinAsync("PARTNER", "Paula", Stop) };
        Guid[] ideas = [await rehearsal.WriteAsync(seats[0], writing, Monthly, Stop, "IDEA"), await rehearsal.WriteAsync(seats[1], writing, Portal, Stop, "IDEA")];
        await rehearsal.RunStepAsync(method, title, Stop, visibility: "OPEN");
        facilitator = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        customer = await ArriveAsync(seats[0].Session.Cookie, width: 360, height: 780, touch: true);
        (vendor, partner) = (await ArriveAsync(seats[1].Session.Cookie), await ArriveAsync(seats[2].Session.Cookie, colors: ColorScheme.Dark));
        foreach (var (visitor, seat) in Voters.Zip(seats).Prepend((facilitator, rehearsal.Facilitator)))
        {
            await visitor.GoToAsync(rehearsal.PageOf(seat));
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 })).ToBeVisibleAsync();
        }

        await facilitator.Page.MakeMoveAsync("Open the vote");
        await facilitator.Page.OpenVoteAsync();
        foreach (var visitor in Voters)
            await visitor.Page.ConsentAsync();
        return ideas;
    }

    /// <summary>Until the close nobody's frames hold what the customer gave; with it everybody has the result.</summary>
    private async Task CloseAsync(string secret)
    {
        foreach (var visitor in Voters)
            await visitor.Page.SettleAsync();
        await Expect(facilitator.Page.GetByRole(AriaRole.Region, new() { Name = "Voting round" })).ToContainTextAsync("3 of 3 have voted");
        foreach (var visitor in new[] { facilitator, vendor, partner })
            (await visitor.ReceivedAsync()).ShouldAllBe(text => !text.Contains(secret, StringComparison.Ordinal));
        await facilitator.Page.MakeMoveAsync("Close the vote");
        foreach (var visitor in new[] { facilitator, vendor, partner })
            await Wait.UntilAsync(async () => (await visitor.ReceivedAsync()).Any(text => text.Contains(secret, StringComparison.Ordinal)));
    }

    private static async Task RateAsync(IPage page, string idea, params int[] values)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Cards to rate" }).GetByRole(AriaRole.Button, new() { Name = idea }).ClickAsync();
        foreach (var (criterion, value) in new[] { "New", "Useful", "Feasible" }.Zip(values))
            await Scale(page, criterion).Locator($"label:has(input[value='{value}'])").ClickAsync();
        await Expect(page.GetByText($"Rated: {values.Sum()} of 30")).ToBeVisibleAsync();
    }

    private static Task<bool> FitsAsync(Visitor visitor) => visitor.InConsoleAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    private static ILocator Scale(IPage page, string criterion) => page.GetByRole(AriaRole.Group, new() { Name = criterion });

    private static ILocator DotOf(IPage page, Guid card) => page.Locator($"[data-dot='{card}']");

    /// <summary>Every number says on demand how it was counted.</summary>
    private static async Task ReadAsync(IPage page, string card, string score, string divided)
    {
        var results = page.GetByRole(AriaRole.Region, new() { Name = "Results" });
        await results.GetByRole(AriaRole.Tab, new() { Name = "Ranking" }).ClickAsync();
        var row = results.GetByRole(AriaRole.Listitem).Filter(new() { HasText = card });
        await row.GetByRole(AriaRole.Button, new() { Name = "How?" }).ClickAsync();
        await Expect(row).ToContainTextAsync(score);
        await Expect(row).ToContainTextAsync(divided);
        await results.GetByRole(AriaRole.Tab, new() { Name = "Chart" }).ClickAsync();
    }

    /// <summary>The chart as a table, as a picture and as a file.</summary>
    private static async Task TakeAlongAsync(IPage page, string name)
    {
        var results = page.GetByRole(AriaRole.Region, new() { Name = "Results" });
        foreach (var (entry, extension, beginning) in new[] { ("Picture (PNG)", "png", "\u0089PNG"), ("Drawing (SVG)", "svg", "<svg"), ("Table (CSV)", "csv", "\u00EF\u00BB\u00BFRank,Card") })
        {
            var download = await results.DownloadAsync(entry);
            download.SuggestedFilename.ShouldBe($"{name}.{extension}");
            var content = await File.ReadAllBytesAsync(await download.PathAsync(), Stop);
            Encoding.Latin1.GetString(content).ShouldStartWith(beginning);
        }

        await results.GetByRole(AriaRole.Radio, new() { Name = "As a table" }).ClickAsync();
        await Expect(results.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Expect(results.GetByRole(AriaRole.Row, new() { Name = Monthly })).ToContainTextAsync("n 1");
    }

    private async Task FindInBacklogAsync(Rehearsal rehearsal, Guid idea, string heading, string side, string score)
    {
        await Wait.UntilAsync(async () =>
        {
            var data = await rehearsal.Team.Session.SendAsync("query($id: ID!) { ideas(where: {workshopId: {eq: $id}}) { totalCount } }", new { id = rehearsal.Workshop }, Stop);
            return data.GetProperty("ideas").GetProperty("totalCount").GetInt32() == 2;
        });
        var team = await ArriveAsync();
        await team.BecomeProductTeamAsync();
        await team.GoToAsync($"/ideas/{idea}");
        var ratings = team.Page.GetByRole(AriaRole.Region, new() { Name = "Ratings from the workshop" });
        await Expect(ratings.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await Expect(ratings).ToContainTextAsync(side);
        await Expect(team.Page.GetByText(score)).ToBeVisibleAsync();
    }
}
