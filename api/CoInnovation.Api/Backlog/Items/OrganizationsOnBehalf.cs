using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Finds the organization on whose behalf the product team speaks: the same as in workshops where it has the same name.</summary>
internal static class OrganizationsOnBehalf
{
    /// <summary>The organization's id, for which text can be sealed from now on; null where none is named, and for all but the product team.</summary>
    public static async Task<Guid?> FindAsync(string? name, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        if (name is null || !principal.IsProductTeam)
        {
            return null;
        }

        var id = context.Services.GetRequiredService<OrganizationIds>().Of(principal.Tenant, name);
        await context.Services.GetRequiredService<Keyring>().RegisterAsync(principal.Tenant, id, id, context.CancellationToken);
        return id;
    }
}
