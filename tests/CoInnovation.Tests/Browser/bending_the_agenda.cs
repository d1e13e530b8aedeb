using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>The facilitator changes the plan while a step runs: who takes part sees the new plan and loses nothing.</summary>
public sealed class bending_the_agenda(RunningApi api) : BrowserTest(api)
{
    private const string Invoices = "Invoices arrive twice";
    private Visitor desk = null!;
    private Visitor phone = null!;

    [Fact]
    public async Task steps_are_put_in_moved_and_left_out_while_people_write_on()
    {
        using var rehearsal = await GatherAsync("Another plan");
        await phone.Field().FillAsync("Half a thou");
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/agenda?as={rehearsal.Facilitator.Id}");
        var (endsAt, left) = (await EndsAtAsync(rehearsal), await ClockAsync());

        await PutBelowAsync("Pains", "Dots on the spot", "Dot voting");
        await ExpectAgendaAsync("Pains, 10 minutes, now", "Dots on the spot, 5 minutes, to come");
        await PutBelowAsync("Pains", "Second thoughts", "Silent writing");
        await ExpectAgendaAsync("Pains", "Second thoughts", "Dots on the spot");
        await desk.Page.ChooseOfStepAsync("Second thoughts", "Move down");
        await ExpectAgendaAsync("Pains", "Dots on the spot", "Second thoughts");
        await desk.Page.ChooseOfStepAsync("Second thoughts", "Leave out");
        await ExpectAgendaAsync("Pains, 10 minutes, now", "Second thoughts, 10 minutes, left out");

        // What runs, runs on.
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Pains", Level = 1 })).ToBeVisibleAsync();
        await Expect(phone.Field()).ToHaveValueAsync("Half a thou");
        await Expect(phone.Field()).ToBeFocusedAsync();
        await Expect(phone.Page.OwnCards().GetByText(Invoices)).ToBeVisibleAsync();
        (await EndsAtAsync(rehearsal)).ShouldBe(endsAt);
        string.CompareOrdinal(await ClockAsync(), left).ShouldBeLessThanOrEqualTo(0, "a clock that began anew would show more");
        new[] { desk, phone }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_step_is_started_again_while_another_runs_and_cards_and_dots_are_where_they_were()
    {
        using var rehearsal = await GatherAsync("Back and forth");
        await desk.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await desk.Page.StartStepAsync("Dots");
        await desk.Page.MakeMoveAsync("Open the vote");
        await desk.Page.OpenVoteAsync();
        await phone.Page.PlaceDotAsync(Invoices);
        await phone.Page.ExpectDotsAsync(Invoices, "1 dot");

        await desk.Page.StartStepAgainAsync("Pains");
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Pains", Level = 1 })).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        await Expect(phone.Page.OwnCards().GetByText(Invoices)).ToBeVisibleAsync();
        await phone.WriteCardAsync("And in two formats");

        // The vote that was left open is still in reach, and as it was.
        await phone.Page.GetByRole(AriaRole.Region, new() { Name = "Open vote" }).GetByRole(AriaRole.Button, new() { Name = "Vote", Exact = true }).ClickAsync();
        await phone.Page.ExpectDotsAsync(Invoices, "1 dot");
        await phone.Page.PlaceDotAsync(Invoices);
        await phone.Page.ExpectDotsAsync(Invoices, "2 dots");

        await desk.Page.StartStepAgainAsync("Dots");
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Dots", Level = 1 })).ToBeVisibleAsync();
        await phone.Page.ExpectDotsAsync(Invoices, "2 dots");
        await phone.Page.ConsentAsync();
        await phone.Page.SettleAsync();
        await desk.Page.MakeMoveAsync("Close the vote");
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Results" }).GetByRole(AriaRole.Listitem).First).ToContainTextAsync("2 dots");
        await phone.Page.ShowViewAsync("Board");
        await Expect(phone.Page.GetByRole(AriaRole.Main).GetByText("And in two formats")).ToBeVisibleAsync();
        new[] { desk, phone }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    /// <summary>Carla has written a card, and the step runs.</summary>
    private async Task<Rehearsal> GatherAsync(string title)
    {
        var rehearsal = await Rehearsal.PrepareAsync(Api, title, Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN", minutes: 10);
        await rehearsal.WriteAsync(carla, step, Invoices, Stop);
        (desk, phone) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(carla.Session.Cookie, width: 360, height: 740, touch: true));
        await phone.GoToAsync(rehearsal.PageOf(carla));
        await Expect(phone.Page.OwnCards().GetByText(Invoices)).ToBeVisibleAsync();
        return rehearsal;
    }

    private async Task PutBelowAsync(string title, string fresh, string method)
    {
        await desk.Page.ChooseOfStepAsync(title, "Add a step below");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Add a step" });
        if (method != "Silent writing")
            await desk.Page.PickAsync("Method", method);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync(fresh);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add step" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    /// <summary>These steps stand on the phone in this order, whatever stands between them.</summary>
    private Task ExpectAgendaAsync(params string[] steps) =>
        Expect(phone.Page.GetByRole(AriaRole.List, new() { Name = "Agenda" }).GetByRole(AriaRole.Listitem)).ToContainTextAsync(steps);

    private async Task<string> ClockAsync() => (await phone.Page.GetByRole(AriaRole.Timer).InnerTextAsync()).Split('\n')[0].Trim().PadLeft(5, '0');

    private static async Task<string?> EndsAtAsync(Rehearsal rehearsal)
    {
        var data = await rehearsal.Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { currentStep { endsAt } } }", new { id = rehearsal.Workshop }, Stop);
        return data.GetProperty("workshop").GetProperty("currentStep").GetProperty("endsAt").GetString().ShouldNotBeNull();
    }
}
