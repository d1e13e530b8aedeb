using System.Text;
using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A facilitator plans: the times, what does not fit, and the plan on paper.</summary>
public sealed partial class planning_a_workshop(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task the_plan_says_what_does_not_fit_until_it_does()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Ninety minutes", Stop);
        var desk = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/agenda?as={rehearsal.Facilitator.Id}");
        var hints = desk.Page.GetByRole(AriaRole.Region, new() { Name = "Hints about this plan" });
        await Expect(desk.Page.GetByText("in 10 steps, until 11:30")).ToBeVisibleAsync();
        await Expect(hints).ToHaveCountAsync(0);

        await desk.Page.GetByLabel("Until").FillAsync("11:15");
        await Expect(hints.GetByText("The steps take 15 min more than there is time.")).ToBeVisibleAsync();
        await desk.Page.GetByLabel("From").FillAsync("09:30");
        await Expect(hints).ToHaveCountAsync(0);
        await Expect(desk.Page.GetByText("in 10 steps, until 11:00")).ToBeVisibleAsync();

        await rehearsal.Facilitator.CommandAsync(
            "addStep", new { workshopId = rehearsal.Workshop, stepId = Rehearsal.NewId(), step = new { method = "DISCUSSION", title = "Any other business", prompt = "", minutes = 10 } }, Stop);
        await Expect(hints.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(hints).ToContainTextAsync("From “Check-in” to “Any other business” there are 1 h 40 min without a break.");
        await Expect(hints).ToContainTextAsync("The promises are not at the end. What nobody promises, with a date, is seldom done.");

        // It stays with this browser, and holds nobody up.
        await desk.Page.ReloadAsync();
        await Expect(desk.Page.GetByLabel("Until")).ToHaveValueAsync("11:15");
        await Expect(hints.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        desk.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task whoever_creates_a_workshop_sees_the_times_before()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Before", Stop);
        var phone = await ArriveAsync(rehearsal.Facilitator.Session.Cookie, width: 360, height: 780, touch: true);
        await phone.GoToAsync("/workshops/new");
        await phone.Page.GetByText("Idea sprint, 45 min").First.TapAsync();
        var preview = phone.Page.GetByRole(AriaRole.Complementary, new() { Name = "Preview of Idea sprint, 45 min" });
        await preview.GetByLabel("From").FillAsync("14:00");
        await preview.GetByLabel("Until").FillAsync("14:30");
        await Expect(preview.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Next steps" })).ToContainTextAsync("14:38");
        await Expect(preview).ToContainTextAsync("The steps take 15 min more than there is time.");
        (await phone.InConsoleAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        phone.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_run_sheet_is_printed_with_times_words_and_buttons()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "On paper", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var (desk, guest) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(customer.Session.Cookie, width: 360, height: 780, touch: true));
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/agenda?as={rehearsal.Facilitator.Id}");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Run sheet" }).ClickAsync();

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "On paper" })).ToBeVisibleAsync();
        var pains = desk.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Silent pains" });
        await Expect(pains).ToContainTextAsync("10:15");
        await Expect(pains).ToContainTextAsync("What costs you time, money or sleep when you work with us?");
        await Expect(pains).ToContainTextAsync("Write alone, one thought a card.");
        await Expect(pains).ToContainTextAsync("Next → Reveal the cards, when most are done");
        await Expect(pains).ToContainTextAsync("all sides, hidden until the reveal");
        await Expect(desk.Page.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("Close the workshop, with the day of the next meeting");

        // Paper has no buttons, and eleven steps fill a few pages and not eleven.
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Print" })).ToBeHiddenAsync();
        await Expect(pains.GetByText("Notes")).ToBeVisibleAsync();
        PagesOf(await desk.Page.PdfAsync(new() { Format = "A4" })).ShouldBeInRange(2, 5);

        await guest.GoToAsync($"/workshops/{rehearsal.Workshop}/run-sheet?as={customer.Id}");
        await Expect(guest.Page.GetByRole(AriaRole.Heading, new() { Name = "Facilitators have the run sheet" })).ToBeVisibleAsync();
        desk.Faults.ShouldBeEmpty();
        guest.Faults.ShouldBeEmpty();
    }

    internal static int PagesOf(byte[] pdf) => Page().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();
}
