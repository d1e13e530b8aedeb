using CoInnovation.Api.Platform.Languages;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>The next meeting as a file for calendars (RFC 5545): a whole day, since nobody has said from when until when.</summary>
internal static class CalendarExport
{
    /// <param name="summary">What it is about; its board has a day for the next meeting.</param>
    /// <param name="reader">Who asked for it.</param>
    /// <param name="link">Where the summary is, for those who have a seat.</param>
    public static string Of(WorkshopSummary summary, Reader reader, string link)
    {
        var board = summary.Board;
        var calendar = new Calendar { ProductId = "-//CoInnovation//Workshops//EN", Method = "PUBLISH" };
        calendar.Events.Add(new CalendarEvent
        {
            // The same for ever: a calendar puts a later file in the place of the first.
            Uid = $"next-meeting-{board.WorkshopId}@coinnovation",
            Sequence = Sequence(board),
            DtStamp = new CalDateTime((board.ClosedAt ?? board.CreatedAt!.Value).UtcDateTime, "UTC"),
            Start = new CalDateTime(board.FollowUpOn!.Value),
            End = new CalDateTime(board.FollowUpOn.Value.AddDays(1)),
            Summary = reader.Read($"Next meeting: {board.Title?.Text ?? reader.Read("a workshop")}"),
            Description = Description(summary, reader, link),
            Url = new Uri(link),
            Transparency = TransparencyType.Transparent,
        });
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>Grows with each close: of two files calendars believe the one with the higher number.</summary>
    private static int Sequence(WorkshopBoard board) => (int)((board.ClosedAt - board.CreatedAt)?.TotalMinutes ?? 0);

    private static string Description(WorkshopSummary summary, Reader reader, string link) => string.Join('\n', (IEnumerable<string>)
    [
        .. Lines(reader.Read("Decisions"), summary.Board.Decisions.Select(decision => decision.Text.Text)),
        .. Lines(reader.Read("Promises"), summary.Promises.Select(card => card.Text.Text)),
        reader.Read($"Summary: {link}"),
    ]);

    private static IEnumerable<string> Lines(string title, IEnumerable<string?> texts)
    {
        List<string> all = [.. texts.OfType<string>().Select(text => $"- {text.ReplaceLineEndings(" ")}")];
        return all.Count == 0 ? [] : [$"{title}:", .. all, ""];
    }
}
