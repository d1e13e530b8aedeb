using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>What supports do to the read models. The items that they touch get their numbers at the end of the batch.</summary>
internal sealed class SupportChanges(List<Sql> statements, TimelineChanges timeline)
{
    private readonly HashSet<StreamKey> _touched = [];

    public void Add(RecordedEvent recorded)
    {
        _touched.Add(recorded.Stream);
        if (recorded.Data is ItemSupported supported)
        {
            Add(recorded, supported);
        }
        else if (recorded.Data is SupportWithdrawn withdrawn)
        {
            Add(recorded, withdrawn);
        }
    }

    /// <summary>An item whose members came or went.</summary>
    public void Touch(string tenant, Guid itemId) => _touched.Add(new StreamKey(tenant, itemId));

    public void AddTo(NpgsqlBatch batch)
    {
        foreach (var items in _touched.GroupBy(item => item.Tenant, item => item.Id, StringComparer.Ordinal))
        {
            // What is merged into an item counts with it, each supporter once. The offset keeps the view apart: joined, it would be made for every item there is.
            Sql statement = $"""
                with counted as materialized (
                    select touched.id, count(voice.supporter_id)::integer as supporters, count(distinct voice.organization_id)::integer as organizations,
                        avg(voice.severity)::double precision as severity
                    from (
                        select unnest({items.ToArray()}) as id
                        union
                        select item_id from read.members where tenant = {items.Key} and member_id = any({items.ToArray()})) as touched
                    left join lateral (
                        select every.* from read.supports_with_members as every where every.tenant = {items.Key} and every.item_id = touched.id offset 0) as voice on true
                    group by touched.id),
                pain_points as (update read.pain_points as item {Counted(items.Key)})
                update read.ideas as item {Counted(items.Key)}
                """;
            statement.AddTo(batch);
        }
    }

    private static Sql Counted(string tenant) => $"""
        set supporter_count = counted.supporters, organization_count = counted.organizations, mean_severity = counted.severity
        from counted where item.tenant = {tenant} and item.id = counted.id
        """;

    /// <summary>Whoever says it anew says nothing new, and whoever brings something up says it by that.</summary>
    private void Add(RecordedEvent recorded, ItemSupported e)
    {
        var (tenant, id) = recorded.Stream;
        if (e.OrganizationName is { } name)
        {
            // Here and now: what others call it before and after, in the same batch, counts in its turn.
            statements.Add(PainPointChanges.NameOrganization(tenant, e.OrganizationId, name));
        }

        var row = new TimelineRow(TimelineEvent.Supported)
        {
            HidesOrganization = true,
            Only = $"""
                item.kept_at <> {e.SupportedAt} and not exists (
                    select from read.supports as support where support.tenant = item.tenant and support.item_id = item.id and support.supporter_id = {e.SupporterId})
                """,
        };
        timeline.Add(recorded, row, $"""
            insert into read.supports (tenant, item_id, supporter_id, id, organization_id, side, severity, note, added_by, supported_at)
            values ({tenant}, {id}, {e.SupporterId}, {recorded.Id}, {e.OrganizationId}, {EnumName<Side>.Of(e.Side)}::read.side, {e.Severity}, {BacklogChanges.Clear(e.Note)},
                {e.AddedBy}, {e.SupportedAt})
            on conflict (tenant, item_id, supporter_id) do update set severity = excluded.severity, note = excluded.note, said_at = excluded.supported_at
            """);
    }

    private void Add(RecordedEvent recorded, SupportWithdrawn e)
    {
        var (tenant, id) = recorded.Stream;
        timeline.Add(
            recorded,
            new TimelineRow(TimelineEvent.SupportWithdrawn) { HidesOrganization = true },
            $"delete from read.supports where tenant = {tenant} and item_id = {id} and supporter_id = {e.SupporterId}");
    }
}
