using System.Text;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Web;
using CoInnovation.Api.Workshops.FollowingUp;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>
/// <c>GET /workshops/{id}/export.md|csv|json</c>, the page for people in the language of the request: at any moment of the session, what the page shows to everybody; <c>mirror.csv</c>: what its perception mirrors showed; and <c>next-meeting.ics</c>, once there is a day for it.
/// </summary>
internal static class ExportRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/workshops/{workshopId:guid}/export.{format}", ExportAsync).RequirePolicy(Policy.Participate).Recorded(RecordedDeed.Export, "workshop");
        routes.MapGet("/workshops/{workshopId:guid}/mirror.csv", MirrorAsync).RequirePolicy(Policy.Participate).Recorded(RecordedDeed.Export, "workshop");
        routes.MapGet("/workshops/{workshopId:guid}/next-meeting.ics", NextMeetingAsync).RequirePolicy(Policy.Participate);
    }

    private static async Task<IResult> ExportAsync(Guid workshopId, string format, HttpContext http, SessionKeeper sessions, WorkshopFeeds feeds, LastTimeReader lastTimes)
    {
        var (tenant, board) = await BoardAsync(workshopId, http, sessions, feeds);
        var summary = WorkshopSummary.Of(board, await lastTimes.OfAsync(tenant, board, http.RequestAborted));
        return format switch
        {
            "md" => File(board, "md", "text/markdown; charset=utf-8", MarkdownExport.Of(summary, Reader.Asking)),
            "csv" => Csv(board, "csv", CsvExport.Of(summary)),
            "json" => File(board, "json", "application/json; charset=utf-8", JsonExport.Of(summary)),
            _ => throw new NotFoundException("EXPORT_NOT_FOUND", "A workshop is exported as md, csv or json. Ask for one of these."),
        };
    }

    private static async Task<IResult> MirrorAsync(Guid workshopId, HttpContext http, SessionKeeper sessions, WorkshopFeeds feeds)
    {
        var (_, board) = await BoardAsync(workshopId, http, sessions, feeds);
        return Csv(board, "mirror.csv", MirrorCsv.Of(board));
    }

    /// <summary>The day of the next meeting for the caller's calendar.</summary>
    private static async Task<IResult> NextMeetingAsync(Guid workshopId, HttpContext http, SessionKeeper sessions, WorkshopFeeds feeds, OwnAddress own)
    {
        var (_, board) = await BoardAsync(workshopId, http, sessions, feeds);
        return board.FollowUpOn is null
            ? throw new NotFoundException("NO_NEXT_MEETING", "No day is set for a next meeting. A facilitator sets it at the close.")
            : File(board, "ics", "text/calendar; charset=utf-8", CalendarExport.Of(WorkshopSummary.Of(board), Reader.Asking, $"{own.Value}/workshops/{workshopId}/summary"));
    }

    /// <summary>Spreadsheets take a file without its mark for their own code page.</summary>
    private static IResult Csv(WorkshopBoard board, string ending, string rows) => File(board, ending, "text/csv; charset=utf-8", '\uFEFF' + rows);

    private static async Task<(string Tenant, WorkshopBoard Board)> BoardAsync(Guid workshopId, HttpContext http, SessionKeeper sessions, WorkshopFeeds feeds)
    {
        var principal = await sessions.PrincipalOfAsync(http);
        if (principal.SeatIn(workshopId) is not { } seat || await feeds.ReadAsync(seat, http.RequestAborted) is not { } slices)
        {
            throw new NotFoundException("WORKSHOP_NOT_FOUND", "There is no such workshop, or you have no seat in it. Join with a link or code.");
        }

        // Written anew each time, and for this caller alone.
        http.Response.Headers.CacheControl = "no-store";
        return (principal.Tenant, slices.Board);
    }

    private static IResult File(WorkshopBoard board, string extension, string type, string content)
    {
        var title = string.Concat((board.Title?.Text ?? "").Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-'));
        var name = string.Join('-', title.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return Results.File(Encoding.UTF8.GetBytes(content), type, $"{(name.Length == 0 ? "workshop" : name)}.{extension}");
    }
}
