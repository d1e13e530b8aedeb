using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>The facilitator goes on while somebody is still writing: the words go where they were meant for.</summary>
public sealed class advancing_past_half_written_words(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_half_written_card_is_saved_to_the_step_in_which_it_was_begun()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Too fast", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var pains = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var (desk, phone) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(carla.Session.Cookie, width: 390, height: 844, touch: true));
        await desk.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await phone.GoToAsync(rehearsal.PageOf(carla));
        await phone.WriteCardAsync("Invoices arrive twice");
        await phone.Field().PressSequentiallyAsync("And nobody kno");

        await desk.Page.StartStepAsync("Brainwriting");

        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Brainwriting", Level = 1 })).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Notifications" })).ToContainTextAsync("Your half-written card is saved to “Pains”.");
        await Expect(phone.Field()).ToHaveValueAsync("");
        await phone.WriteCardAsync("A thought of this step");
        await phone.Page.SettleAsync();
        (await CardsAsync(rehearsal, carla, pains)).ShouldBe(["And nobody kno", "Invoices arrive twice"]);

        // Where its author finds it when the step is opened again.
        await desk.Page.StartStepAgainAsync("Pains");
        await Expect(phone.Page.OwnCards().GetByText("And nobody kno")).ToBeVisibleAsync();
        await Expect(phone.Field()).ToHaveValueAsync("");
        desk.Faults.Concat(phone.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task so_is_a_half_made_change_of_a_card_also_when_the_page_was_gone_meanwhile()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Much too fast", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var pains = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var phone = await ArriveAsync(carla.Session.Cookie, width: 390, height: 844, touch: true);
        await phone.GoToAsync(rehearsal.PageOf(carla));
        await phone.WriteCardAsync("Invoices arrive");
        await phone.Page.SettleAsync();
        await phone.Page.OwnCards().GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await phone.Page.OwnCards().GetByRole(AriaRole.Textbox, new() { Name = "Text of the card" }).FillAsync("Invoices arrive twi");
        await phone.Field().FillAsync("Begun before the phone went dark");
        await phone.GoToAsync("about:blank");

        await rehearsal.Facilitator.CommandAsync("endStep", new { workshopId = rehearsal.Workshop }, Stop);

        await phone.GoToAsync(rehearsal.PageOf(carla));
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Notifications" })).ToContainTextAsync("Your half-written card is saved to “Pains”.");
        await phone.Page.SettleAsync();
        (await CardsAsync(rehearsal, carla, pains)).ShouldBe(["Begun before the phone went dark", "Invoices arrive twi"]);
        phone.Faults.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> CardsAsync(Rehearsal rehearsal, Rehearsal.Seat seat, Guid step)
    {
        var data = await seat.Session.SendAsync("query($id: ID!, $step: ID!) { workshop(id: $id) { cards(stepId: $step) { text mine } } }", new { id = rehearsal.Workshop, step }, Stop);
        return data.GetProperty("workshop").GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("text").GetString()!).Order(StringComparer.Ordinal);
    }
}
