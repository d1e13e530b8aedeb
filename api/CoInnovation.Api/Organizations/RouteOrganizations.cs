using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.Organizations;

/// <summary>Who may do something to the organization with an account that a route names: its policy can be asked only once it is known who belongs to it.</summary>
internal sealed class RouteOrganizations(SessionKeeper sessions, OrganizationReader organizations, RefusalLog refusals)
{
    /// <summary>The caller, who may do there what <paramref name="policy"/> says; unknown and forbidden look the same, and are written down as refused.</summary>
    public async Task<Principal> AuthorizeAsync(HttpContext http, Guid organizationId, Policy policy, string pattern)
    {
        var principal = await sessions.PrincipalOfAsync(http);
        // Nothing is read for somebody who belongs to no organization.
        var organization = principal.PersonId is null ? null : await organizations.FindAsync(principal, organizationId, http.RequestAborted);
        if (organization is not null && organization.Allows(principal, policy))
        {
            return principal;
        }

        refusals.Denied(principal, $"GET {pattern}", organizationId);
        throw Refusals.NotFound();
    }
}
