using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.Audit;

/// <summary>
/// <c>GET /organizations/{id}/audit.csv</c>: the audit log of an organization with an account, for those who manage it; <c>GET /audit.csv</c>: the workspace's, for the product
/// team. To have it exported stands in it.
/// </summary>
internal static class AuditRoutes
{
    private const string OfOrganization = "/organizations/{organizationId:guid}/audit.csv";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(OfOrganization, OrganizationAsync).RequirePolicy(Policy.Anyone);
        routes.MapGet("/audit.csv", WorkspaceAsync).RequirePolicy(Policy.ReadWorkspaceLog).Recorded(RecordedDeed.Export, AuditFile.Name);
    }

    private static async Task OrganizationAsync(
        Guid organizationId, HttpContext http, SessionKeeper sessions, OrganizationReader organizations, AuditList list, WithoutEvents records, RefusalLog refusals)
    {
        var principal = await sessions.PrincipalOfAsync(http);
        // Nothing is read for somebody who belongs to no organization.
        var organization = principal.PersonId is null ? null : await organizations.FindAsync(principal, organizationId, http.RequestAborted);
        if (organization is null)
        {
            refusals.Denied(principal, $"GET {OfOrganization}", organizationId);
        }

        // Unknown and forbidden look the same.
        if (organization is null || !AuditFields.MayRead(principal, organization, refusals, $"GET {OfOrganization}"))
        {
            throw Refusals.NotFound();
        }

        var filter = AuditFile.FilterOf(http.Request.Query);
        await records.RecordLogExportAsync(Caller.Of(principal), principal.Tenant, organizationId, AuditFile.Name, http.RequestAborted);
        await AuditFile.WriteAsync(http, list, principal.Tenant, organizationId, filter);
    }

    private static async Task WorkspaceAsync(HttpContext http, SessionKeeper sessions, AuditList list) =>
        await AuditFile.WriteAsync(http, list, (await sessions.PrincipalOfAsync(http)).Tenant, AuditTable.Workspace, AuditFile.FilterOf(http.Request.Query));
}
