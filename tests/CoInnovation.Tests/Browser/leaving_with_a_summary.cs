using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What everybody takes home: the page, on paper, and the next day in the calendar.</summary>
public sealed class leaving_with_a_summary(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task the_close_leaves_a_page_that_prints_and_a_day_for_the_calendar()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Billing that nobody checks twice", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.JoinAsync("VENDOR", "Viktor", Stop);
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "What hurts", Stop);
        await rehearsal.WriteAsync(customer, step, "Invoices arrive twice", Stop);
        await rehearsal.RevealAsync(step, Stop);
        await rehearsal.Facilitator.CommandAsync("noteDecision", new { workshopId = rehearsal.Workshop, decisionId = Rehearsal.NewId(), text = "Billing first" }, Stop);
        var (desk, phone) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(customer.Session.Cookie, width: 360, height: 780, touch: true));

        await desk.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await desk.Page.ChooseAsync("Close the workshop…");
        var day = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(21).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await desk.Page.GetByLabel("When do you meet again?").FillAsync(day);
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close the workshop" }).ClickAsync();
        await desk.Page.WaitForURLAsync("**/summary?as=*");

        await phone.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={customer.Id}");
        var thanks = phone.Page.GetByRole(AriaRole.Region, new() { Name = "Thanks to" });
        await Expect(thanks).ToContainTextAsync("Viktor");
        await Expect(thanks).ToContainTextAsync("Carla");
        await Expect(thanks).ToContainTextAsync("Fay Facilitator");
        (await phone.InConsoleAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        var saved = await phone.Page.RunAndWaitForDownloadAsync(() => phone.Page.GetByRole(AriaRole.Link, new() { Name = "Add to calendar" }).TapAsync());
        saved.SuggestedFilename.ShouldBe("billing-that-nobody-checks-twice.ics");
        (await File.ReadAllTextAsync(await saved.PathAsync(), Stop)).ShouldContain($"DTSTART;VALUE=DATE:{day.Replace("-", "", StringComparison.Ordinal)}");

        // On paper: all of it, and no button.
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Print" })).ToBeHiddenAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "Add to calendar" })).ToBeHiddenAsync();
        await Expect(desk.Page.GetByText("Billing first")).ToBeVisibleAsync();
        planning_a_workshop.PagesOf(await desk.Page.PdfAsync(new() { Format = "A4" })).ShouldBeInRange(1, 2);
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }
}
