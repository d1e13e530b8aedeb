using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A facilitator keeps an agenda for the next workshop, and begins that one on a phone.</summary>
public sealed class keeping_templates(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task an_agenda_is_saved_renamed_removed_brought_back_and_used()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Clinic kick-off", Stop);
        await rehearsal.Facilitator.CommandAsync(
            "addStep",
            new { workshopId = rehearsal.Workshop, stepId = Rehearsal.NewId(), step = new { method = "SILENT_WRITING", title = "Causes nobody names", prompt = "Why is it so?", minutes = 7, anonymous = true, writers = new[] { "CUSTOMER" } } },
            Stop);
        var desk = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        var phone = await ArriveAsync(rehearsal.Facilitator.Session.Cookie, width: 360, height: 780, touch: true);
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/agenda?as={rehearsal.Facilitator.Id}");

        // By keys alone.
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save as template" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Save as a template" });
        await Expect(dialog.GetByText("11 steps, 1 h 37 min")).ToBeVisibleAsync();
        await Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "Name" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ControlOrMeta+a");
        await desk.Page.Keyboard.TypeAsync("Clinic opening");
        await desk.Page.Keyboard.PressAsync("Tab");
        await desk.Page.Keyboard.TypeAsync("For hospitals that are new to us.");
        await Expect(dialog.GetByText("Only you see it.")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save template" }).PressAsync("Enter");
        await Expect(desk.Page.GetByText("“Clinic opening” is a template now.")).ToBeVisibleAsync();

        await phone.GoToAsync("/workshops/new");
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Yours" })).ToBeVisibleAsync();
        await phone.Page.GetByText("Clinic opening").TapAsync();
        var preview = phone.Page.GetByRole(AriaRole.Complementary, new() { Name = "Preview of Clinic opening" });
        await Expect(preview.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("Why is it so?");
        await Expect(preview.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("Customer only");
        await Expect(preview.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("7 min");
        (await phone.InConsoleAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();

        await ChooseAsync(phone.Page, "Clinic opening", "Rename…");
        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync("Hospital opening");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Hospital opening" })).ToBeCheckedAsync();

        // The dialog's form is not the page's.
        await Expect(phone.Page.GetByText("Give the workshop a title")).ToHaveCountAsync(0);
        await ChooseAsync(phone.Page, "Hospital opening", "Remove");
        await Expect(phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Hospital opening" })).ToHaveCountAsync(0);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Hospital opening" })).ToBeVisibleAsync();

        await desk.Page.CreateWorkshopAsync("Second clinic", "Hospital opening", ("Vendor", "Northwind"), ("Customer", "Lakeside Clinic"));
        await Expect(desk.Page.GetByRole(AriaRole.Complementary, new() { Name = "Agenda" }).GetByText("Causes nobody names")).ToBeVisibleAsync();
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }

    private static async Task ChooseAsync(IPage page, string template, string entry)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {template}" }).TapAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = entry }).TapAsync();
    }
}
