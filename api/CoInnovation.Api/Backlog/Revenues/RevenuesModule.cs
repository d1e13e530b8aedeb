using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Revenues;

/// <summary>What the product team knows of organizations' revenues, and what ideas weigh by it. Nobody else is shown any of it.</summary>
internal sealed class RevenuesModule : IModule
{
    public void AddEvents(EventTypes types) => types.Add<OrganizationRevenueSet>("organization_revenue_set");

    public void AddServices(IServiceCollection services) => services.AddStream(
        new StreamDefinition<OrganizationRevenue>(
            OrganizationRevenue.StreamType, () => OrganizationRevenue.Unknown, (revenue, happened, _) => happened is RevenueEvent e ? revenue.Apply(e) : revenue),
        new CommandSet<OrganizationRevenue>(NotFound).Add<SetOrganizationRevenue>(Policy.SteerWorkspace, SetOrganizationRevenue.Decide, BacklogProjection.ProjectionName));

    public void AddResolvers(ResolverMap resolvers)
    {
        resolvers.Input<SetOrganizationRevenue>("SetOrganizationRevenueInput");
        resolvers.Type<RevenuePayload>("SetOrganizationRevenuePayload").Properties();
        resolvers.Type<KnownRevenue>("OrganizationRevenue").Properties();
        resolvers.Type<WeightedRevenue>("WeightedRevenue").Properties();
        resolvers.Type<ScoresOfIdea>("IdeaScores").Batch("weightedRevenue", WeighAsync);
        resolvers.Query().Field("organizationRevenues", async context => await ReadAsync(context, null));
        resolvers.Mutation().Field("setOrganizationRevenue", SetAsync);
    }

    private static ValueTask<RevenuePayload> SetAsync(ResolveContext context)
    {
        var organizationId = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var (command, principal) = (context.Input<SetOrganizationRevenue>(), context.Properties.Get<Principal>());
                organizationId = command.OrganizationId;
                if (await ReadAsync(context, organizationId) is [])
                {
                    throw NotFound();
                }

                await context.Services.GetRequiredService<CommandPipeline>().SendAsync<OrganizationRevenue>(
                    new StreamKey(principal.Tenant, OrganizationRevenue.StreamOf(organizationId)), command, principal, context.CancellationToken);
            },
            async errors => new RevenuePayload(await ReadAsync(context, organizationId) is [var known, ..] ? known : null, errors));
    }

    /// <summary>The organizations of the workspace by name, or one of them.</summary>
    private static async Task<IReadOnlyList<KnownRevenue>> ReadAsync(ResolveContext context, Guid? only)
    {
        Sql statement = $"""
            select organization.id, organization.name, revenue.annual_revenue::double precision from read.organizations as organization
            left join read.revenues as revenue on revenue.tenant = organization.tenant and revenue.organization_id = organization.id
            where organization.tenant = {BacklogFields.Scope(context).Tenant} and ({only}::uuid is null or organization.id = {only}::uuid)
            order by organization.name, organization.id limit 1000
            """;
        return await BacklogFields.Reader(context).ReadAsync(BacklogFields.Scope(context).Tenant, statement, row => KnownRevenue.Read(new RowFields(row, 0)), context.CancellationToken);
    }

    private static async ValueTask<IReadOnlyList<WeightedRevenue?>> WeighAsync(IReadOnlyList<ScoresOfIdea> scores, ResolveContext context)
    {
        if (!context.Properties.Get<Principal>().IsProductTeam)
        {
            return [.. scores.Select(_ => (WeightedRevenue?)null)];
        }

        var tenant = BacklogFields.Scope(context).Tenant;
        Sql statement = $"""
            select source.idea_id, organization.id, organization.name, revenue.annual_revenue::double precision from read.idea_organizations as source
            join read.organizations as organization on organization.tenant = source.tenant and organization.id = source.organization_id
            left join read.revenues as revenue on revenue.tenant = source.tenant and revenue.organization_id = source.organization_id
            where source.tenant = {tenant} and source.idea_id = any({scores.Select(score => score.IdeaId).ToArray()})
            order by source.idea_id, organization.name, organization.id
            """;
        var rows = await BacklogFields.Reader(context).ReadAsync(
            tenant,
            statement,
            row =>
            {
                var fields = new RowFields(row, 0);
                return (IdeaId: fields.Id(), Revenue: KnownRevenue.Read(fields));
            },
            context.CancellationToken);
        var byIdea = rows.ToLookup(row => row.IdeaId, row => row.Revenue);
        return [.. scores.Select(score => new WeightedRevenue(score.WeightedRevenueValue, [.. byIdea[score.IdeaId]]))];
    }

    private static NotFoundException NotFound() => new("ORGANIZATION_NOT_FOUND", "There is no such organization in this workspace.", ["organizationId"]);
}

/// <summary>An organization with its yearly revenue; null if that is not known.</summary>
internal sealed record KnownRevenue(Organization Organization, double? AnnualRevenue)
{
    public static KnownRevenue Read(RowFields row) => new(new Organization(row.Id(), row.TextOrNull()), row.FloatOrNull());
}

/// <summary>Σ annual revenue of the organizations; null if none of theirs is known.</summary>
internal sealed record WeightedRevenue(double? Value, IReadOnlyList<KnownRevenue> Organizations);

internal sealed record RevenuePayload(KnownRevenue? Revenue, IReadOnlyList<CodedException> Errors);
