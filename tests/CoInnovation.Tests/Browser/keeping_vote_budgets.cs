using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>How people vote in a step is planned with it, and a vote begins with that.</summary>
public sealed class keeping_vote_budgets(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_vote_begins_with_what_its_step_says()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Four dots", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        await rehearsal.WriteAsync(customer, writing, "Invoices arrive twice", Stop);
        var desk = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/agenda?as={rehearsal.Facilitator.Id}");
        var page = desk.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Actions for Dots" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Change" }).ClickAsync();
        var step = page.GetByRole(AriaRole.Dialog, new() { Name = "Change the step" });
        await Expect(step.GetByRole(AriaRole.Textbox, new() { Name = "At most on one card" })).ToHaveValueAsync("3");
        await step.GetByText("As many dots as fit the cards").ClickAsync();
        await step.GetByRole(AriaRole.Textbox, new() { Name = "Dots for each person" }).FillAsync("4");
        await step.GetByText("Dots may be stacked").ClickAsync();
        await Expect(step.GetByRole(AriaRole.Textbox, new() { Name = "At most on one card" })).ToHaveCountAsync(0);
        await step.GetByText("People may vote for their own cards").ClickAsync();
        await step.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(step).ToBeHiddenAsync();

        // On paper too.
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/run-sheet?as={rehearsal.Facilitator.Id}");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Dots" }).First).ToContainTextAsync("4 dots for each person, not stacked, not for one’s own cards");

        await desk.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await page.StartStepAsync("Dots");
        await page.MakeMoveAsync("Open the vote");
        var vote = page.GetByRole(AriaRole.Dialog, new() { Name = "Open a vote" });
        await Expect(vote.GetByRole(AriaRole.Textbox, new() { Name = "Dots for each person" })).ToHaveValueAsync("4");
        await Expect(vote.GetByRole(AriaRole.Textbox, new() { Name = "At most on one card" })).ToHaveValueAsync("1");
        await Expect(vote.GetByRole(AriaRole.Switch, new() { Name = "People may vote for their own cards" })).Not.ToBeCheckedAsync();
        await page.OpenVoteAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Voting round" })).ToBeVisibleAsync();
        var data = await rehearsal.Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { votingRounds { budget maxPerCard selfVote } } }", new { id = rehearsal.Workshop }, Stop);
        data.GetProperty("workshop").GetProperty("votingRounds")[0].ToString().ShouldBe("""{"budget":4,"maxPerCard":1,"selfVote":false}""");
        desk.Faults.ShouldBeEmpty();
    }
}
