using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>What the backlog has to say about whoever is asking.</summary>
internal static class ViewerFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<Principal>("Viewer").Batch("organizations", OrganizationsAsync).Batch("following", FollowingAsync);
        resolvers.Connection<BacklogItem>("BacklogItemConnection", "BacklogItemEdge");
    }

    private static async ValueTask<IReadOnlyList<Connection<BacklogItem>>> FollowingAsync(IReadOnlyList<Principal> principals, ResolveContext context)
    {
        List<Connection<BacklogItem>> all = [];
        foreach (var principal in principals)
        {
            all.Add(await FollowedItem.ListAsync(principal, context));
        }

        return all;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<Organization>>> OrganizationsAsync(IReadOnlyList<Principal> principals, ResolveContext context)
    {
        List<IReadOnlyList<Organization>> all = [];
        foreach (var principal in principals)
        {
            var found = await context.Services.GetRequiredService<BacklogReader>().OrganizationsAsync(principal.Tenant, principal.Organizations, context.CancellationToken);
            all.Add([.. principal.Organizations.Select(id => found.GetValueOrDefault(id) ?? new Organization(id, Name: null))]);
        }

        return all;
    }
}
