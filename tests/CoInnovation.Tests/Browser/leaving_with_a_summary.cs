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
        await desk.Page.HasComeToAsync("/summary?as=");

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

    [Fact]
    public async Task the_summary_comes_by_mail_to_whoever_asked_for_it_and_did_not_take_it_back()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "By mail", Stop);
        var (customer, vendor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        await rehearsal.RunStepAsync("DISCUSSION", "What next", Stop);
        var (phone, desk) = (await ArriveAsync(customer.Session.Cookie, width: 360, height: 780, touch: true), await ArriveAsync(vendor.Session.Cookie));
        var (wanted, unwanted) = (SigningIn.NewAddress(), SigningIn.NewAddress());
        var (here, there) = (Asking(phone.Page), Asking(desk.Page));

        await phone.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={customer.Id}");
        await here.GetByRole(AriaRole.Textbox, new() { Name = "Send me the summary" }).FillAsync("Carla");
        await here.GetByRole(AriaRole.Button, new() { Name = "Send it to me" }).TapAsync();
        await Expect(here.GetByText("This is no e-mail address.")).ToBeVisibleAsync();
        await here.GetByRole(AriaRole.Textbox, new() { Name = "Send me the summary" }).FillAsync(wanted);
        await here.GetByRole(AriaRole.Button, new() { Name = "Send it to me" }).TapAsync();
        await Expect(here.GetByText($"Goes to {wanted} once the workshop is closed.")).ToBeVisibleAsync();
        (await phone.InConsoleAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();

        // By keys alone, and taken back.
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={vendor.Id}");
        await there.GetByRole(AriaRole.Textbox, new() { Name = "Send me the summary" }).FocusAsync();
        await desk.Page.Keyboard.TypeAsync(unwanted);
        await desk.Page.Keyboard.PressAsync("Enter");
        await there.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).PressAsync("Enter");
        await Expect(there.GetByRole(AriaRole.Textbox, new() { Name = "Send me the summary" })).ToBeVisibleAsync();

        await rehearsal.Facilitator.CommandAsync("closeWorkshop", new { workshopId = rehearsal.Workshop }, Stop);
        await Expect(here.GetByText($"Sent to {wanted}")).ToBeVisibleAsync();
        await Expect(here.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        (await Api.Mail.ToAsync(wanted)).ShouldHaveSingleItem().Message.Subject.ShouldBe("Summary: By mail");
        Api.Mail.Mails.SelectMany(mail => mail.To).ShouldNotContain(unwanted);
        phone.Faults.ShouldBeEmpty();
        desk.Faults.ShouldBeEmpty();

        static ILocator Asking(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "The summary by mail" });
    }

    [Fact]
    public async Task three_people_say_what_they_like_and_wish_and_the_facilitator_reads_it_without_names()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "How was it", Stop);
        List<Rehearsal.Seat> people = [];
        foreach (var (side, name) in new[] { ("VENDOR", "Viktor"), ("CUSTOMER", "Carla"), ("CUSTOMER", "Cem") })
            people.Add(await rehearsal.JoinAsync(side, name, Stop));
        await rehearsal.RunStepAsync("DISCUSSION", "What next", Stop);
        await rehearsal.Facilitator.CommandAsync("closeWorkshop", new { workshopId = rehearsal.Workshop }, Stop);
        var (phone, desk) = (await ArriveAsync(people[1].Session.Cookie, width: 360, height: 780, touch: true), await ArriveAsync(rehearsal.Facilitator.Session.Cookie));
        await phone.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={people[1].Id}");

        var asked = phone.Page.GetByRole(AriaRole.Region, new() { Name = "How was it?" });
        await asked.GetByRole(AriaRole.Textbox, new() { Name = "I like" }).FillAsync("The quiet minutes");
        await asked.GetByRole(AriaRole.Textbox, new() { Name = "I wish" }).FillAsync("More breaks");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Tell them" }).TapAsync();
        await Expect(asked.GetByRole(AriaRole.Button, new() { Name = "Change it" })).ToBeDisabledAsync();
        (await phone.InConsoleAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();

        // Taken back by keyboard, and that undone.
        await asked.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).PressAsync("Enter");
        await Expect(asked.GetByRole(AriaRole.Textbox, new() { Name = "I like" })).ToHaveValueAsync("");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await Expect(asked.GetByRole(AriaRole.Textbox, new() { Name = "I like" })).ToHaveValueAsync("The quiet minutes");
        await Expect(asked.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToBeVisibleAsync();

        await people[0].CommandAsync("giveFeedback", new { workshopId = rehearsal.Workshop, like = "Being heard" }, Stop);
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={rehearsal.Facilitator.Id}");
        var read = desk.Page.GetByRole(AriaRole.Region, new() { Name = "What people say about it" });
        await Expect(read).ToContainTextAsync("2 people have answered.");
        await Expect(read).Not.ToContainTextAsync("The quiet minutes");
        await people[2].CommandAsync("giveFeedback", new { workshopId = rehearsal.Workshop, wish = "A shorter name" }, Stop);
        await desk.Page.ReloadAsync();
        await Expect(read.GetByRole(AriaRole.Region, new() { Name = "I like" })).ToContainTextAsync("The quiet minutes");
        await Expect(read.GetByRole(AriaRole.Region, new() { Name = "I wish" })).ToContainTextAsync("A shorter name");
        await Expect(read).Not.ToContainTextAsync("Carla");
        phone.Faults.ShouldBeEmpty();
        desk.Faults.ShouldBeEmpty();
    }
}
