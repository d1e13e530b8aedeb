using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>What ideas weigh by the revenue of those who want them: found anew, at the end of a batch, for the ideas that the batch touched in some way.</summary>
internal sealed class RevenueChanges
{
    private readonly List<Sql> _statements = [];
    private readonly HashSet<StreamKey> _items = [];
    private readonly HashSet<StreamKey> _organizations = [];

    /// <summary>Something changed that may change who wants an idea: of the idea itself, or of a pain point that it answers.</summary>
    public void Touch(string tenant, Guid itemId) => _items.Add(new StreamKey(tenant, itemId));

    public void Add(string tenant, OrganizationRevenueSet e)
    {
        _statements.Add(e.AnnualRevenue is { } revenue
            ? $"""
                insert into read.revenues (tenant, organization_id, annual_revenue) values ({tenant}, {e.OrganizationId}, {revenue})
                on conflict (tenant, organization_id) do update set annual_revenue = excluded.annual_revenue
                """
            : (Sql)$"delete from read.revenues where tenant = {tenant} and organization_id = {e.OrganizationId}");
        _organizations.Add(new StreamKey(tenant, e.OrganizationId));
    }

    public void AddTo(NpgsqlBatch batch)
    {
        _statements.ForEach(statement => statement.AddTo(batch));
        foreach (var items in _items.GroupBy(item => item.Tenant, item => item.Id, StringComparer.Ordinal))
        {
            // Where no revenue is known there is nothing to add up, and most workspaces need not look: nothing is read of what stands beside no row.
            Weigh(items.Key, $"""
                item.id in (
                    select source.idea_id from (select from read.revenues where tenant = {items.Key} limit 1) as known
                    cross join lateral (select idea_id from read.idea_sources where tenant = {items.Key} and item_id = any({items.ToArray()}) offset 0) as source)
                """).AddTo(batch);
        }

        foreach (var organizations in _organizations.GroupBy(organization => organization.Tenant, organization => organization.Id, StringComparer.Ordinal))
        {
            Weigh(organizations.Key, $"""
                item.id in (select idea_id from read.idea_organizations where tenant = {organizations.Key} and organization_id = any({organizations.ToArray()}))
                """).AddTo(batch);
        }
    }

    private static Sql Weigh(string tenant, Sql which) => $"""
        update read.ideas as item set weighted_revenue = (
            select sum(revenue.annual_revenue)::double precision from read.idea_organizations as source
            join read.revenues as revenue on revenue.tenant = source.tenant and revenue.organization_id = source.organization_id
            where source.tenant = item.tenant and source.idea_id = item.id)
        where item.tenant = {tenant} and {which}
        """;
}
