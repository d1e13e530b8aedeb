using System.Net;
using System.Text;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Export;
using CoInnovation.Tests.Platform.Languages;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops;

public sealed class putting_the_next_meeting_into_a_calendar
{
    private const string Link = "https://example.com/workshops/w/summary";
    private readonly Room _room = new();

    [Fact]
    public void it_is_a_whole_day_that_says_what_was_decided_and_promised()
    {
        _room.Send("Fay", new NoteDecision(_room.Next(), Room.WorkshopId, Room.Id("decision"), "Billing first; then logins, slowly\nand \\ carefully"));
        Close(new DateOnly(2026, 12, 1));

        Lines().ShouldBe(
        [
            "BEGIN:VCALENDAR", "METHOD:PUBLISH", "PRODID:-//CoInnovation//Workshops//EN", "VERSION:2.0", "BEGIN:VEVENT",
            @"DESCRIPTION:Decisions:\n- Billing first\; then logins\, slowly and \\ carefully\n\nSummary: https://example.com/workshops/w/summary",
            "DTEND;VALUE=DATE:20261202", "DTSTAMP:20261122T090000Z", "DTSTART;VALUE=DATE:20261201", "SEQUENCE:0", "SUMMARY:Next meeting: Pain to promise", "TRANSP:TRANSPARENT",
            $"UID:next-meeting-{Room.WorkshopId}@coinnovation", $"URL:{Link}", "END:VEVENT", "END:VCALENDAR",
        ]);
    }

    [Fact]
    public void no_line_is_longer_than_calendars_take_and_no_letter_is_broken()
    {
        _room.Send("Fay", new RenameWorkshop(_room.Next(), Room.WorkshopId, string.Concat(Enumerable.Repeat("Übergänge für 顧客 ", 7))));
        Close(new DateOnly(2026, 12, 1));

        var file = File();
        file.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        Lines().ShouldContain(line => line.StartsWith("SUMMARY:Next meeting: Übergänge für 顧客 Übergänge", StringComparison.Ordinal));
    }

    [Fact]
    public void another_day_takes_the_place_of_the_first()
    {
        Close(new DateOnly(2026, 12, 1));
        var first = Lines();
        _room.Now += TimeSpan.FromHours(2);
        _room.Send("Fay", new ReopenWorkshop(_room.Next(), Room.WorkshopId, "ABC235"));
        Close(new DateOnly(2026, 12, 8));

        var second = Lines();
        second.ShouldContain("DTSTART;VALUE=DATE:20261208");
        Of(second, "UID:").ShouldBe(Of(first, "UID:"));
        int.Parse(Of(second, "SEQUENCE:"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
    }

    private void Close(DateOnly followUpOn) => _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, followUpOn));

    private string File() => CalendarExport.Of(WorkshopSummary.Of(_room.Board), Readers.English, Link);

    /// <summary>With what was folded put together again.</summary>
    private List<string> Lines() => [.. File().Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static string Of(List<string> lines, string name) => lines.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..];
}

/// <summary>The same by its address.</summary>
public sealed class downloading_the_next_meeting(TestApi api) : IClassFixture<TestApi>
{
    [Fact]
    public async Task those_with_a_seat_get_it_once_there_is_a_day()
    {
        var (fay, workshopId) = (await api.FacilitatorAsync(), Guest.NewId());
        await fay.SendAsync("createWorkshop", new
        {
            workshopId,
            participantId = Guest.NewId(),
            facilitatorName = "Fay",
            title = "Billing",
            templateId = "idea-sprint",
            sides = new[] { new { side = "VENDOR", organization = "Northwind" }, new { side = "CUSTOMER", organization = "Harbor" } },
        });
        var url = $"/workshops/{workshopId}/next-meeting.ics";
        await RefusedAsync(fay, "NO_NEXT_MEETING");

        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(14);
        await fay.SendAsync("closeWorkshop", new { workshopId, followUpOn = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        await fay.Scenario(_ =>
        {
            _.Get.Url(url);
            _.ContentTypeShouldBe("text/calendar; charset=utf-8");
            _.ContentShouldContain($"DTSTART;VALUE=DATE:{day:yyyyMMdd}");
        });
        await RefusedAsync(api.Guest(), "WORKSHOP_NOT_FOUND");

        Task RefusedAsync(Guest guest, string code) => guest.Scenario(_ =>
        {
            _.Get.Url(url);
            _.StatusCodeShouldBe(HttpStatusCode.NotFound);
            _.ContentShouldContain($"\"code\":\"{code}\"");
        });
    }
}
