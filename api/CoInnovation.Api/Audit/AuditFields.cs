using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Audit;

/// <summary>The audit log of an organization, for those who manage it, and the workspace's, for the product team.</summary>
internal static class AuditFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<AuditFilter>("AuditFilter");
        resolvers.Query().Field("auditLog", context => ReadAsync(context, AuditTable.Workspace));
        resolvers.Type<OrganizationNode>("OrganizationAccount").Batch("auditLog", OfOrganizationsAsync);
        resolvers.Type<AuditNode>("AuditRecord").Properties();
        resolvers.Type<AuditActorNode>("AuditActor").Properties();
        resolvers.Type<AuditSubjectNode>("AuditSubject").Properties();
        resolvers.Connection<AuditNode>("AuditConnection", "AuditEdge");
    }

    private static async ValueTask<IReadOnlyList<Connection<AuditNode>?>> OfOrganizationsAsync(IReadOnlyList<OrganizationNode> organizations, ResolveContext context)
    {
        var (principal, refusals) = (context.Properties.Get<Principal>(), context.Services.GetRequiredService<RefusalLog>());
        var logs = new Connection<AuditNode>?[organizations.Count];
        for (var i = 0; i < logs.Length; i++)
        {
            // Nobody asks for more than one. Who may not, and asked, stands in it.
            if (organizations[i].Allows(principal, Policy.ManageOrganization))
            {
                logs[i] = await ReadAsync(context, organizations[i].Id);
            }
            else
            {
                refusals.Denied(principal, context.Coordinate, organizations[i].Id);
            }
        }

        return logs;
    }

    private static async ValueTask<Connection<AuditNode>> ReadAsync(ResolveContext context, Guid whose) => await context.Services.GetRequiredService<AuditList>().ReadAsync(
        context.Properties.Get<Principal>().Tenant, whose, context.Arg<AuditFilter>("where") ?? AuditFilter.None, context.Page(), context.CancellationToken);
}
