using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>The perception mirror, answered by thumb on a phone and by digits at a desk, sealed until the last answer, and then before everybody at once.</summary>
public sealed class looking_into_the_mirror(RunningApi api) : BrowserTest(api)
{
    private const string Title = "How we see each other";

    /// <summary>As it goes over the wire.</summary>
    private const string Answered = "\"type\":\"statement_answered\"";
    private const string Secret = "\"answer\":\"NOT_AT_ALL\"";

    private static readonly string[] Statements = ["CUSTOMER_CENTRIC", "IMPROVING", "ALIGNED_WITH_NEEDS", "KEEPS_PROMISES", "TRUSTED", "COMMON_GROUND", "ONE_TEAM"];

    [Fact]
    public async Task both_sides_answer_under_seal_and_see_each_other_at_once()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Looking back", Stop);
        var (customers, vendors) = (await JoinAsync(rehearsal, "CUSTOMER", "Carla", "Carl", "Cora"), await JoinAsync(rehearsal, "VENDOR", "Viktor", "Vera", "Vito"));
        await StartAsync(rehearsal, "VENDOR", "CUSTOMER");
        var facilitator = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        var wall = await ArriveAsync(rehearsal.Facilitator.Session.Cookie, colors: ColorScheme.Dark);
        var phone = await ArriveAsync(customers[0].Session.Cookie, width: 360, height: 780, touch: true);
        var desk = await ArriveAsync(vendors[0].Session.Cookie);
        await wall.GoToAsync($"/workshops/{rehearsal.Workshop}/projector?as={rehearsal.Facilitator.Id}");
        foreach (var (visitor, seat) in new[] { (facilitator, rehearsal.Facilitator), (phone, customers[0]), (desk, vendors[0]) })
        {
            await visitor.GoToAsync(rehearsal.PageOf(seat));
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = Title, Level = 1 })).ToBeVisibleAsync();
        }

        await facilitator.Page.MakeMoveAsync("Open the mirror");
        var dialog = facilitator.Page.GetByRole(AriaRole.Dialog, new() { Name = "Open the mirror" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Open the mirror" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();

        await AnswerByThumbAsync(phone);
        await AnswerByDigitsAsync(desk);
        foreach (var person in vendors.Skip(1))
            await AnswerAsync(rehearsal, person, "EXTREMELY", "VERY", Statements);
        await AnswerAsync(rehearsal, customers[1], "SLIGHTLY", "VERY", Statements);
        await AnswerAsync(rehearsal, customers[2], "SLIGHTLY", "VERY", Statements[..6]);

        var progress = facilitator.Page.GetByRole(AriaRole.Region, new() { Name = "Perception mirror" });
        await Expect(progress.GetByRole(AriaRole.Progressbar, new() { Name = "Harbor Foods" })).ToHaveAttributeAsync("aria-valuetext", "2 of 3");
        await Expect(progress.GetByRole(AriaRole.Progressbar, new() { Name = "Northwind Software" })).ToHaveAttributeAsync("aria-valuetext", "3 of 3");
        await Expect(wall.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Northwind Software works as one team" })).ToHaveAttributeAsync("aria-valuetext", "5 of 6");
        foreach (var visitor in new[] { facilitator, wall })
            (await visitor.ReceivedAsync()).ShouldAllBe(text => !text.Contains(Answered, StringComparison.Ordinal) && !text.Contains(Secret, StringComparison.Ordinal));
        (await desk.ReceivedAsync()).ShouldAllBe(text => !text.Contains(Secret, StringComparison.Ordinal), "the customer's answers reach no vendor");
        (await phone.ReceivedAsync()).ShouldContain(text => text.Contains(Answered, StringComparison.Ordinal) && text.Contains(Secret, StringComparison.Ordinal), "their author has them");

        // The last one that is waited for.
        await AnswerAsync(rehearsal, customers[2], "SLIGHTLY", "VERY", Statements[6..]);
        foreach (var visitor in new[] { facilitator, phone, desk, wall })
        {
            var results = visitor.Page.GetByRole(AriaRole.Region, new() { Name = $"Results: {Title}" });
            await Expect(results.GetByRole(AriaRole.Row, new() { Name = "Northwind Software is customer-centric" })).ToContainTextAsync("3 / 3 − 0 / 3 = 100 − 0 = +100 points");
        }

        (await FitsAsync(phone)).ShouldBeTrue("nothing scrolls sideways");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "How the gap is counted" }).First.ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "How the gap is counted" })).ToContainTextAsync("3 / 3 − 0 / 3 = 100 − 0 = +100 points");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.GetByText("As a table").ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Cannot say" })).ToBeVisibleAsync();
        var download = await desk.Page.GetByRole(AriaRole.Region, new() { Name = $"Results: {Title}" }).DownloadAsync("Table (CSV)");
        (await File.ReadAllTextAsync(await download.PathAsync(), Stop)).ShouldContain($"\"{Title}\",1,CUSTOMER_CENTRIC,CUSTOMER,yes,3,");
        var drawing = await desk.Page.GetByRole(AriaRole.Region, new() { Name = $"Results: {Title}" }).DownloadAsync("Drawing (SVG)");
        drawing.SuggestedFilename.ShouldBe("how-we-see-each-other.svg");
        (await File.ReadAllTextAsync(await drawing.PathAsync(), Stop)).ShouldContain("Northwind Software is customer-centric");
        var picture = await desk.Page.GetByRole(AriaRole.Region, new() { Name = $"Results: {Title}" }).DownloadAsync("Picture (PNG)");
        (await File.ReadAllBytesAsync(await picture.PathAsync(), Stop)).AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();

        await phone.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={customers[0].Id}");
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Perception mirror" }).GetByRole(AriaRole.Heading, new() { Name = "Northwind Software keeps its promises" })).ToBeVisibleAsync();
        (await FitsAsync(phone)).ShouldBeTrue("nothing scrolls sideways");
        foreach (var visitor in new[] { facilitator, wall, phone, desk })
            visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_side_that_is_too_small_is_not_shown_when_the_facilitator_closes_it()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Too few", Stop);
        var (customers, vendors) = (await JoinAsync(rehearsal, "CUSTOMER", "Carla", "Carl"), await JoinAsync(rehearsal, "VENDOR", "Viktor", "Vera", "Vito"));
        await OpenAsync(rehearsal, await StartAsync(rehearsal, "VENDOR", "CUSTOMER"));
        var facilitator = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        var customer = await ArriveAsync(customers[0].Session.Cookie, width: 390, height: 844, touch: true);
        await customer.GoToAsync(rehearsal.PageOf(customers[0]));
        await facilitator.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        foreach (var person in vendors.Concat(customers))
            await AnswerAsync(rehearsal, person, "VERY", "SLIGHTLY", Statements);
        await Expect(customer.Page.GetByRole(AriaRole.Heading, new() { Name = "You have answered all seven" })).ToBeVisibleAsync();

        // It outlasts its step and stays within reach.
        await facilitator.Page.GetByRole(AriaRole.Region, new() { Name = "Facilitation" }).GetByRole(AriaRole.Button, new() { Name = "Pause" }).WaitForAsync();
        await rehearsal.RunStepAsync("DISCUSSION", "What now", Stop);
        await customer.Page.GetByRole(AriaRole.Region, new() { Name = "Open mirror" }).GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await Expect(customer.Page.GetByRole(AriaRole.Heading, new() { Name = "You have answered all seven" })).ToBeVisibleAsync();
        await facilitator.Page.MakeMoveAsync("Close the mirror");
        await facilitator.Page.GetByRole(AriaRole.Dialog, new() { Name = "Close the mirror" }).GetByRole(AriaRole.Button, new() { Name = "Close the mirror" }).ClickAsync();
        await customer.Page.ShowViewAsync("Results");
        var results = customer.Page.GetByRole(AriaRole.Region, new() { Name = $"Results: {Title}" });
        await Expect(results.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "is customer-centric" })).ToContainTextAsync("not enough answers");
        await Expect(results.GetByRole(AriaRole.Button, new() { Name = "How the gap is counted" })).ToHaveCountAsync(0);
        (await facilitator.ReceivedAsync()).ShouldAllBe(text => !text.Contains("\"mean\":4,\"guesses\":\"VENDOR\"", StringComparison.Ordinal));
        (await FitsAsync(customer)).ShouldBeTrue("nothing scrolls sideways");
        new[] { facilitator, customer }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    /// <summary>One statement after the other; one is changed, and all of it is there after a reload.</summary>
    private static async Task AnswerByThumbAsync(Visitor phone)
    {
        var asked = phone.Page.GetByRole(AriaRole.Article);
        foreach (var place in Enumerable.Range(1, 7))
        {
            await Expect(asked).ToContainTextAsync($"Statement {place} of 7");
            await Expect(asked).ToContainTextAsync("What do you say?");
            (await FitsAsync(phone)).ShouldBeTrue("nothing scrolls sideways");
            await SayAsync(place == 2 ? "CANNOT_SAY" : "SLIGHTLY");
            await Expect(asked).ToContainTextAsync("what does Northwind Software say?");
            await SayAsync("VERY");
        }

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Change: Northwind Software is trusted. You: slightly" }).TapAsync();
        await Expect(asked).ToContainTextAsync("Statement 5 of 7");
        await SayAsync("NOT_AT_ALL");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Change: Northwind Software is improving. You: cannot say" }).TapAsync();
        await SayAsync("SLIGHTLY");
        await phone.Page.SettleAsync();
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "You have answered all seven" })).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Change: Northwind Software is trusted. You: not at all" })).ToBeVisibleAsync();

        Task SayAsync(string answer) => phone.Page.Locator($"button[data-answer={answer}]").TapAsync();
    }

    /// <summary>5 is "extremely", 0 is "cannot say", U takes the last one back.</summary>
    private static async Task AnswerByDigitsAsync(Visitor desk)
    {
        var asked = desk.Page.GetByRole(AriaRole.Article);
        await Expect(asked).ToContainTextAsync("Statement 1 of 7");
        await desk.Page.Keyboard.PressAsync("0");
        await Expect(asked).ToContainTextAsync("what does Harbor Foods say?");
        await desk.Page.Keyboard.PressAsync("u");
        await Expect(asked).ToContainTextAsync("What do you say?");
        foreach (var place in Enumerable.Range(1, 7))
        {
            await Expect(asked).ToContainTextAsync($"Statement {place} of 7");
            await desk.Page.Keyboard.PressAsync("5");
            await Expect(asked).ToContainTextAsync("what does Harbor Foods say?");
            await desk.Page.Keyboard.PressAsync("4");
        }

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "You have answered all seven" })).ToBeVisibleAsync();
        await desk.Page.SettleAsync();
    }

    private static async Task<List<Rehearsal.Seat>> JoinAsync(Rehearsal rehearsal, string side, params string[] names)
    {
        List<Rehearsal.Seat> seats = [];
        foreach (var name in names)
            seats.Add(await rehearsal.JoinAsync(side, name, Stop));
        return seats;
    }

    private static async Task<Guid> StartAsync(Rehearsal rehearsal, params string[] writers)
    {
        var step = Rehearsal.NewId();
        await rehearsal.Facilitator.CommandAsync("addStep", new { workshopId = rehearsal.Workshop, stepId = step, step = new { method = "PERCEPTION_MIRROR", title = Title, prompt = "", minutes = 10, writers } }, Stop);
        await rehearsal.Facilitator.CommandAsync("startStep", new { workshopId = rehearsal.Workshop, stepId = step }, Stop);
        return step;
    }

    private static Task OpenAsync(Rehearsal rehearsal, Guid step) =>
        rehearsal.Facilitator.CommandAsync("openMirror", new { workshopId = rehearsal.Workshop, roundId = Rehearsal.NewId(), stepId = step }, Stop);

    private static async Task AnswerAsync(Rehearsal rehearsal, Rehearsal.Seat person, string answer, string guess, params string[] statements)
    {
        var data = await person.Session.SendAsync("query($id: ID!) { workshop(id: $id) { mirrorRounds { id results { gap } } } }", new { id = rehearsal.Workshop }, Stop);
        var round = data.GetProperty("workshop").GetProperty("mirrorRounds")[0];
        round.GetProperty("results").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        var roundId = round.GetProperty("id").GetString();
        foreach (var statement in statements)
            await person.CommandAsync("answerStatement", new { workshopId = rehearsal.Workshop, roundId, statement, answer, guess }, Stop);
    }

    private static Task<bool> FitsAsync(Visitor visitor) => visitor.InConsoleAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
