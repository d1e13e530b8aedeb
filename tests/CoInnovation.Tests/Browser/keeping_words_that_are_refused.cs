using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

public sealed class keeping_words_that_are_refused(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task what_was_written_offline_and_came_too_late_stays_in_reach()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Too late", Stop);
        var (customer, phone) = await WriteOnAPhoneAsync(rehearsal);
        await phone.GoToAsync(rehearsal.PageOf(customer));
        await Expect(phone.Field()).ToBeVisibleAsync();
        await phone.Context.SetOfflineAsync(true);
        await Expect(phone.Page.GetByRole(AriaRole.Alert).GetByText("You are offline")).ToBeVisibleAsync();
        await phone.WriteCardAsync("Written while offline");
        await phone.WriteCardAsync("Written a little later");
        await phone.Field().FillAsync("Half-written");
        await rehearsal.Facilitator.CommandAsync("closeWorkshop", new { workshopId = rehearsal.Workshop }, Stop);
        await phone.Context.SetOfflineAsync(false);

        await Expect(phone.Page.GetByText("3 texts of yours not accepted.")).ToBeVisibleAsync();
        // Over a reload as well.
        await phone.Page.ReloadAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "See what to do" }).TapAsync();
        var drawer = phone.Page.GetByRole(AriaRole.Dialog, new() { Name = "Not accepted" });
        await Expect(drawer.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        foreach (var text in (string[])["Written while offline", "Written a little later", "Half-written"])
            await Expect(drawer.GetByRole(AriaRole.Listitem).Filter(new() { HasText = text })).ToContainTextAsync("Card for “Pains”");

        // With the workshop open again the words find a field.
        await rehearsal.Facilitator.CommandAsync("reopenWorkshop", new { workshopId = rehearsal.Workshop }, Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains once more", Stop);
        await drawer.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Half-written" }).GetByRole(AriaRole.Button, new() { Name = "Put it back into the field" }).TapAsync();
        await Expect(phone.Field()).ToHaveValueAsync("Half-written");
        await Expect(phone.Page.GetByText("2 texts of yours not accepted.")).ToBeVisibleAsync();
        phone.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_drawer_whose_code_does_not_come_leaves_the_step_alone()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Lost code", Stop);
        var (customer, phone) = await WriteOnAPhoneAsync(rehearsal);
        await phone.Page.RouteAsync("**/assets/NotesDrawer-*", route => route.AbortAsync());
        await phone.GoToAsync(rehearsal.PageOf(customer));
        await phone.Field().FillAsync("Half-written");
        var notes = phone.Page.GetByRole(AriaRole.Button, new() { Name = "Notes to self" });
        await notes.TapAsync();
        await Expect(phone.Page.GetByText("This could not be loaded. Try again, or reload the page.")).ToBeVisibleAsync();
        await Expect(phone.Field()).ToHaveValueAsync("Half-written");

        await phone.Page.UnrouteAsync("**/assets/NotesDrawer-*");
        await notes.TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Dialog, new() { Name = "Notes to self" })).ToBeVisibleAsync();
    }

    /// <summary>A customer in a step of silent writing, whose page is still to be opened.</summary>
    private async Task<(Rehearsal.Seat Customer, Visitor Phone)> WriteOnAPhoneAsync(Rehearsal rehearsal)
    {
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        return (customer, await ArriveAsync(customer.Session.Cookie, width: 390, height: 844, touch: true));
    }
}
