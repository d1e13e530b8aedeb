using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What goes wrong every day gets a kind word in the page, and nothing else happens.</summary>
public sealed class making_a_mistake(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_wrong_code_says_whom_to_ask()
    {
        var visitor = await ArriveAsync(width: 390, height: 844);
        await visitor.GoToAsync("/join");
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code" }).FillAsync("ZZZ ZZ2");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No workshop has this code");
    }

    [Fact]
    public async Task a_link_from_before_the_rotation_says_that_it_is_old_and_the_code_still_leads_in()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Stale links", Stop);
        var (oldLink, oldCode) = (rehearsal.Secrets["CUSTOMER"], rehearsal.JoinCode);
        await rehearsal.Facilitator.CommandAsync("rotateJoinCode", new { workshopId = rehearsal.Workshop }, Stop);
        await rehearsal.ReadInvitationsAsync(Stop);
        rehearsal.JoinCode.ShouldNotBe(oldCode);

        var visitor = await ArriveAsync();
        await visitor.GoToAsync($"/join#{oldLink}");
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This link no longer works");
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code" }).FillAsync(rehearsal.JoinCode.ToLowerInvariant());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "Harbor Foods" }).CheckAsync(new() { Force = true });
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Carla");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Your seat: Carla" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_spent_budget_says_how_to_go_on()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Spent", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        await rehearsal.WriteAsync(customer, writing, "One pain", Stop);
        await rehearsal.WriteAsync(customer, writing, "Another pain", Stop);
        var step = await rehearsal.RunStepAsync("DOT_VOTING", "Dots", Stop);
        await rehearsal.OpenRoundAsync(step, "DOTS", Stop, budget: 1);
        var visitor = await ArriveAsync(customer.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(customer));
        await visitor.Page.PlaceDotAsync("One pain");
        await Expect(visitor.Page.GetByText("0 of 1 dot left")).ToBeVisibleAsync();

        // The button says that it is disabled, and still explains itself to whoever presses it.
        await visitor.Page.DotsOn("Another pain").GetByRole(AriaRole.Button, new() { Name = "Place a dot" }).ClickAsync(new() { Force = true });

        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Notifications" })).ToContainTextAsync("Take one back first");
        await visitor.Page.ExpectDotsAsync("Another pain", "0 dots");
    }

    [Fact]
    public async Task text_that_is_too_long_is_held_back_and_nothing_of_it_is_lost()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Too long", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var visitor = await ArriveAsync(customer.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(customer));

        // Typing stops at the limit and says so.
        await visitor.Field().FillAsync(new string('x', 500));
        await visitor.Field().PressSequentiallyAsync("yz");
        await Expect(visitor.Field()).ToHaveValueAsync(new string('x', 500));
        await Expect(visitor.Page.GetByText("500 of 500")).ToBeVisibleAsync();

        // Whatever gets past the field is refused by the server, in words, and goes back into the field.
        await visitor.InConsoleAsync<object?>("document.querySelector('textarea').removeAttribute('maxlength')");
        await visitor.Field().FillAsync(new string('x', 501));
        await visitor.Field().PressAsync("Enter");
        await Expect(visitor.Page.GetByText("at most 500 fit")).ToBeVisibleAsync();
        await Expect(visitor.Page.OwnCards()).ToHaveCountAsync(0);
        await Expect(visitor.Field()).ToHaveValueAsync(new string('x', 501));
    }
}
