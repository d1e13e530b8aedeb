using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Chaining;

namespace CoInnovation.Api.Records;

/// <summary>
/// <c>GET /workshops/{id}/record.jsonl</c>: the record of the feeds that the caller's seat reads, and of no other. <c>GET /.well-known/record-keys.json</c>: the keys that
/// sign records, for everybody to compare.
/// </summary>
internal static class RecordRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/workshops/{workshopId:guid}/record.jsonl", SendAsync).RequirePolicy(Policy.Participate).Recorded(RecordedDeed.Export, "record.jsonl");
        routes.MapGet("/.well-known/record-keys.json", Keys).RequirePolicy(Policy.Anyone);
    }

    private static async Task SendAsync(Guid workshopId, HttpContext http, SessionKeeper sessions, WorkshopFeeds feeds, Notary notary)
    {
        var principal = await sessions.PrincipalOfAsync(http);
        if (principal.SeatIn(workshopId) is not { } seat || await feeds.ReadAsync(seat, http.RequestAborted) is null)
        {
            throw new NotFoundException("WORKSHOP_NOT_FOUND", "There is no such workshop, or you have no seat in it. Join with a link or code.");
        }

        http.Response.ContentType = "application/jsonl; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=record-{workshopId}.jsonl";
        var workshop = new StreamKey(seat.Tenant, seat.WorkshopId);
        await notary.WriteRecordAsync([.. Audience.FeedsOf(seat).Select(feed => ChainName.OfFeed(workshop, feed))], http.Response.Body, http.RequestAborted);
    }

    /// <summary>As in a record's header: the fingerprint of a key and its SubjectPublicKeyInfo in hexadecimal.</summary>
    private static IResult Keys(Notary notary) => Results.Json(new
    {
        Keys = notary.Keys.Select(key => new { key.Id, key.Generation, key.Since, PublicKey = Convert.ToHexStringLower(key.PublicKey.Span) }),
    });
}
