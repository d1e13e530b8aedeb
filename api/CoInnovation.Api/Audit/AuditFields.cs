using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

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

    /// <summary>May the caller read the organization's log? Who may not, and asked for it, stands in it.</summary>
    public static bool MayRead(Principal principal, OrganizationNode organization, RefusalLog refusals, string operation)
    {
        var may = Access.Can(principal, Policy.ManageOrganization, new Facts(Seat: null, new Belonging(WorkshopId: null, Members: organization.Account.Roles)));
        if (!may)
        {
            refusals.Denied(principal, operation, organization.Id);
        }

        return may;
    }

    private static async ValueTask<IReadOnlyList<Connection<AuditNode>?>> OfOrganizationsAsync(IReadOnlyList<OrganizationNode> organizations, ResolveContext context)
    {
        var refusals = context.Services.GetRequiredService<RefusalLog>();
        var logs = new Connection<AuditNode>?[organizations.Count];
        for (var i = 0; i < logs.Length; i++)
        {
            // Nobody asks for more than one.
            logs[i] = MayRead(context.Properties.Get<Principal>(), organizations[i], refusals, context.Coordinate) ? await ReadAsync(context, organizations[i].Id) : null;
        }

        return logs;
    }

    private static async ValueTask<Connection<AuditNode>> ReadAsync(ResolveContext context, Guid whose) => await context.Services.GetRequiredService<AuditList>().ReadAsync(
        context.Properties.Get<Principal>().Tenant, whose, context.Arg<AuditFilter>("where") ?? AuditFilter.None, context.Page(), context.CancellationToken);
}
