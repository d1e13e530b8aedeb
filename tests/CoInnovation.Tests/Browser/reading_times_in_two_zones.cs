using System.Globalization;
using System.Net;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A facilitator in Berlin and a customer in Los Angeles: a moment stands on each screen by the clock there, which is named; a day is the same day for both.</summary>
public sealed class reading_times_in_two_zones(RunningApi api) : BrowserTest(api)
{
    private const string Berlin = "Europe/Berlin", LosAngeles = "America/Los_Angeles";

    [Fact]
    public async Task the_end_of_a_collection_is_typed_by_one_clock_and_read_by_another()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Two clocks", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var (desk, away) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie, zone: Berlin), await ArriveAsync(customer.Session.Cookie, zone: LosAngeles));

        // Half past one at night: in Los Angeles that is still the day before.
        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10).ToDateTime(new(1, 30));
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/agenda?as={rehearsal.Facilitator.Id}");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Actions for Silent pains" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Collect cards before" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "Until" }).FillAsync(until.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        await Expect(desk.Page.GetByText($"By your clock, {Berlin}.")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Open the collection" }).ClickAsync();

        await Expect(desk.Page.GetByText($"Open until {Said(until)} GMT+").First).ToBeVisibleAsync();
        await away.GoToAsync(rehearsal.PageOf(customer));
        var there = TimeZoneInfo.ConvertTime(until, TimeZoneInfo.FindSystemTimeZoneById(Berlin), TimeZoneInfo.FindSystemTimeZoneById(LosAngeles));
        there.Day.ShouldNotBe(until.Day);
        await Expect(away.Page.GetByText($"Open until {Said(there)} P").First).ToBeVisibleAsync();

        // The run sheet is printed and sent round: it says by which clock it counts.
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/run-sheet?as={rehearsal.Facilitator.Id}");
        await Expect(desk.Page.GetByRole(AriaRole.Banner).Or(desk.Page.Locator("header")).GetByText(Berlin)).ToBeVisibleAsync();
        desk.Faults.Concat(away.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_day_that_was_agreed_on_is_the_same_day_everywhere()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "One day", Stop);
        var (vendor, customer) = (await rehearsal.JoinAsync("VENDOR", "Viktor", Stop), await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop));
        var next = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(60);
        var step = await rehearsal.RunStepAsync("PROMISES", "Promises", Stop, visibility: "OPEN");
        await vendor.CommandAsync(
            "writeCard",
            new { workshopId = rehearsal.Workshop, stepId = step, cardId = Rehearsal.NewId(), text = "One invoice a month", details = new[] { new { field = "BENEFICIARY", value = "CUSTOMER" }, new { field = "DUE_ON", value = "2099-03-01" } } },
            Stop);
        await rehearsal.Facilitator.CommandAsync("closeWorkshop", new { workshopId = rehearsal.Workshop, followUpOn = next.ToString("O", CultureInfo.InvariantCulture) }, Stop);

        foreach (var (seat, zone) in new[] { (rehearsal.Facilitator, Berlin), (customer, LosAngeles), (vendor, "Pacific/Kiritimati") })
        {
            var visitor = await ArriveAsync(seat.Session.Cookie, zone: zone);
            await visitor.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={seat.Id}");
            await Expect(visitor.Page.GetByText("Mar 1, 2099").First).ToBeVisibleAsync();
            await Expect(visitor.Page.GetByText(next.ToString("ddd, MMM d", CultureInfo.InvariantCulture)).First).ToBeVisibleAsync();
            visitor.Faults.ShouldBeEmpty();
        }

        using var browser = new HttpClient { BaseAddress = Api.Address };
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/workshops/{rehearsal.Workshop}/next-meeting.ics?participant={customer.Id}") { Headers = { { "Cookie", customer.Session.Cookie } } };
        using var answer = await browser.SendAsync(asked, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain($"DTSTART;VALUE=DATE:{next.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}\r\n");
    }

    /// <summary>As the pages say it, up to the zone: <c>Tue, Dec 15, 18:00</c>.</summary>
    private static string Said(DateTime moment) => moment.ToString("ddd, MMM d, HH:mm", CultureInfo.InvariantCulture);
}
