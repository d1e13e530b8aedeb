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
        routes.MapGet(OfOrganization, OrganizationAsync).RequirePolicy(Policy.Anyone).Recorded(RecordedDeed.OrganizationsOwnExport, AuditFile.Name);
        routes.MapGet("/audit.csv", WorkspaceAsync).RequirePolicy(Policy.ReadWorkspaceLog).Recorded(RecordedDeed.Export, AuditFile.Name);
    }

    private static async Task OrganizationAsync(Guid organizationId, HttpContext http, RouteOrganizations organizations, AuditList list)
    {
        var principal = await organizations.AuthorizeAsync(http, organizationId, Policy.ManageOrganization, OfOrganization);
        await AuditFile.WriteAsync(http, list, principal.Tenant, organizationId, AuditFile.FilterOf(http.Request.Query));
    }

    private static async Task WorkspaceAsync(HttpContext http, SessionKeeper sessions, AuditList list) =>
        await AuditFile.WriteAsync(http, list, (await sessions.PrincipalOfAsync(http)).Tenant, AuditTable.Workspace, AuditFile.FilterOf(http.Request.Query));
}
