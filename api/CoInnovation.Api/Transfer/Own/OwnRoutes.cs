using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.Transfer.Own;

/// <summary>
/// <c>GET /workshops/{id}/mine.json|csv|html</c>: all that is kept of the caller's seat, in the workshop and in the backlog; <c>GET /account/mine.json|csv|html</c>: the same of
/// whoever is signed in, with the account and all seats that it has or had; <c>GET /organizations/{id}/export.json|csv|html</c>: the same of an organization, for the product team. Streams of any length.
/// </summary>
internal static class OwnRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/workshops/{workshopId:guid}/mine.{format}", PersonAsync).RequirePolicy(Policy.Participate).Recorded(RecordedDeed.OwnExport, "mine");
        routes.MapGet("/account/mine.{format}", AccountAsync).RequirePolicy(Policy.ManageAccount).Recorded(RecordedDeed.OwnExport, "account");
        routes.MapGet("/organizations/{organizationId:guid}/export.{format}", OrganizationAsync).RequirePolicy(Policy.ExportOrganization).Recorded(RecordedDeed.Export, "organization");
    }

    private static async Task PersonAsync(Guid workshopId, string format, HttpContext http, SessionKeeper sessions, OwnEntries entries)
    {
        // The route's policy has asked for it.
        var seat = (await sessions.PrincipalOfAsync(http)).SeatIn(workshopId)!;
        await OwnFile.WriteAsync(http, format, "mine", seat.Tenant, new Somebody(seat.ParticipantId), entries);
    }

    private static async Task AccountAsync(string format, HttpContext http, SessionKeeper sessions, HeldSeats held, IEnumerable<IKeepsOfPeople> keepers, OwnEntries entries)
    {
        var principal = await sessions.PrincipalOfAsync(http);
        var (tenant, personId) = (principal.Tenant, principal.PersonId!.Value);
        var seats = await held.OfPersonAsync(tenant, personId, http.RequestAborted);
        List<KeptOfPerson> kept = [];
        foreach (var keeper in keepers)
        {
            kept.AddRange(await keeper.OfAsync(tenant, personId, http.RequestAborted));
        }

        await OwnFile.WriteAsync(http, format, "mine", tenant, new Somebody([personId, .. seats.Select(seat => seat.ParticipantId)]) { Kept = [.. kept.OrderBy(one => one.At)] }, entries);
    }

    private static async Task OrganizationAsync(Guid organizationId, string format, HttpContext http, SessionKeeper sessions, OwnEntries entries) =>
        await OwnFile.WriteAsync(http, format, "organization", (await sessions.PrincipalOfAsync(http)).Tenant, new WholeOrganization(organizationId), entries);
}
