using CoInnovation.Api.Backlog;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Relationships;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.SideAccounts;

/// <summary>A workshop that names the organization, as its members see it.</summary>
internal sealed record OrganizationWorkshopNode(Guid WorkshopId, string? Title, WorkshopState State, Side Side, DateTimeOffset Since, bool ViewerHasSeat);

/// <summary>A question to the organization, as those see it who manage it.</summary>
internal sealed record SideRequestNode(Guid WorkshopId, string? Title, Side Side, string? AskedBy, DateTimeOffset AskedAt);

/// <summary>What is shown of the organizations with accounts that take part in workshops. What changes it is in <see cref="SideNamingFields"/> and <see cref="JoinAsMemberFields"/>.</summary>
internal static class SideAccountFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<OrganizationNode>("OrganizationAccount").Batch("workshops", WorkshopsAsync).Batch("sideRequests", RequestsAsync);
        resolvers.Type<OrganizationWorkshopNode>("OrganizationWorkshop").Properties();
        resolvers.Type<SideRequestNode>("SideRequest").Properties();
        resolvers.Type<WorkshopNode>("Workshop")
            .Batch("confirmedSides", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, IReadOnlyList<ConfirmedSide>? (view) => view.Board.ConfirmedSides))
            .Batch("sideAsks", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, IReadOnlyList<SideAsk>? (view) => view.Slices.Facilitators?.Slice.SideAsks));
        resolvers.Type<ConfirmedSide>("ConfirmedSide").Properties().Field("organizationName", side => side.AccountName.Text);
        resolvers.Type<SideAsk>("SideAsk").Properties().Field("organizationName", ask => ask.AccountName.Text);
        SideNamingFields.Add(resolvers);
        JoinAsMemberFields.Add(resolvers);
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<OrganizationWorkshopNode>>> WorkshopsAsync(IReadOnlyList<OrganizationNode> organizations, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        List<IReadOnlyList<OrganizationWorkshopNode>> all = [];
        foreach (var organization in organizations)
        {
            var rows = await context.Services.GetRequiredService<SideAccountTable>().OfAccountAsync(principal.Tenant, organization.Id, isNamed: true, context.CancellationToken);
            all.Add([.. rows.Select(row => new OrganizationWorkshopNode(
                row.WorkshopId, row.Title, row.State, row.Side, row.Since, principal.Seats.Any(seat => seat.WorkshopId == row.WorkshopId)))]);
        }

        return all;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<SideRequestNode>?>> RequestsAsync(IReadOnlyList<OrganizationNode> organizations, ResolveContext context)
    {
        var (principal, relationships) = (context.Properties.Get<Principal>(), context.Services.GetRequiredService<RelationshipReader>());
        List<IReadOnlyList<SideRequestNode>?> all = [];
        foreach (var organization in organizations)
        {
            if (!principal.Manages(organization.Id))
            {
                all.Add(null);
                continue;
            }

            List<SideRequestNode> requests = [];
            foreach (var row in await context.Services.GetRequiredService<SideAccountTable>().OfAccountAsync(principal.Tenant, organization.Id, isNamed: false, context.CancellationToken))
            {
                var asker = row.OnBehalfOf is { } other ? await relationships.NameAsync(principal, other, context.CancellationToken) : null;
                requests.Add(new SideRequestNode(row.WorkshopId, row.Title, row.Side, asker, row.Since));
            }

            all.Add(requests);
        }

        return all;
    }
}
