using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Transfer.Own;

namespace CoInnovation.Api.SideAccounts;

/// <summary>
/// <c>GET /organizations/{id}/account.json|csv|html</c>: all that is kept of an organization with an account, for its owners. That it was taken stands in its audit log.
/// </summary>
internal static class AccountExportRoute
{
    private const string Pattern = "/organizations/{organizationId:guid}/account.{format}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Pattern, SendAsync).RequirePolicy(Policy.Anyone).Recorded(RecordedDeed.OrganizationsOwnExport, "organization");

    private static async Task SendAsync(Guid organizationId, string format, HttpContext http, RouteOrganizations organizations, SideAccountTable sides, OwnEntries entries)
    {
        var principal = await organizations.AuthorizeAsync(http, organizationId, Policy.OwnOrganization, Pattern);
        var named = await sides.NamingAsync(principal.Tenant, organizationId, http.RequestAborted);
        await OwnFile.WriteAsync(http, format, "organization", principal.Tenant, new WholeAccount(organizationId, OrganizationAccount.SealOwnerOf(organizationId), named), entries);
    }
}
