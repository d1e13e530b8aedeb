using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// What merges do to the read models: the item points to its target and keeps the status that it will have again, and <c>read.members</c> says for each item
/// what is part of it by however many steps.
/// </summary>
internal static class MergeChanges
{
    public static void Add(RecordedEvent recorded, ItemMerged e, List<Sql> statements, TimelineChanges timeline)
    {
        var (tenant, id) = recorded.Stream;
        timeline.Add(recorded, new TimelineRow(TimelineEvent.Merged)
        {
            Before = Sql.Of("item.status"),
            After = Sql.Of("'MERGED'"),
            Reason = BacklogChanges.Clear(e.Reason),
            RelatedId = e.IntoId,
        });
        statements.Add($"""
            update {TimelineChanges.TableOf(recorded)}
            set merged_into = {e.IntoId}, status_before_merge = status, status = 'MERGED', status_reason = {BacklogChanges.Clear(e.Reason)}
            where tenant = {tenant} and id = {id}
            """);
        timeline.Add(recorded, new TimelineRow(TimelineEvent.Absorbed) { ItemId = e.IntoId, Reason = BacklogChanges.Clear(e.Reason), RelatedId = id });
        Join(recorded, statements);
    }

    public static void Add(RecordedEvent recorded, ItemUnmerged e, List<Sql> statements, TimelineChanges timeline)
    {
        var (tenant, id) = recorded.Stream;
        timeline.Add(recorded, new TimelineRow(TimelineEvent.Unmerged)
        {
            Before = Sql.Of("item.status"),
            After = Sql.Of("coalesce(item.status_before_merge, 'NEW')"),
            Reason = BacklogChanges.Clear(e.Reason),
            RelatedId = e.FromId,
        });
        statements.Add($"""
            update {TimelineChanges.TableOf(recorded)}
            set merged_into = null, status = coalesce(status_before_merge, 'NEW'), status_before_merge = null, status_reason = {BacklogChanges.Clear(e.Reason)}
            where tenant = {tenant} and id = {id}
            """);
        timeline.Add(recorded, new TimelineRow(TimelineEvent.Released) { ItemId = e.FromId, Reason = BacklogChanges.Clear(e.Reason), RelatedId = id });
        Join(recorded, statements);
    }

    /// <summary>
    /// Finds anew what the item, and each of its members, is part of. Both walks end also in a history in which two items became part of each other.
    /// </summary>
    private static void Join(RecordedEvent recorded, List<Sql> statements)
    {
        var ((tenant, id), table) = (recorded.Stream, TimelineChanges.TableOf(recorded));
        Sql within = $"""
            within as (
                select {id}::uuid as id
                union
                select item.id from {table} as item join within on item.merged_into = within.id where item.tenant = {tenant})
            """;
        statements.Add($"with recursive {within} delete from read.members where tenant = {tenant} and member_id in (select id from within)");
        statements.Add($"""
            with recursive {within}, above as (
                select item.id as member_id, item.merged_into as item_id from {table} as item join within on within.id = item.id where item.tenant = {tenant}
                union
                select above.member_id, item.merged_into from {table} as item join above on above.item_id = item.id where item.tenant = {tenant})
            insert into read.members (tenant, item_id, member_id)
            select {tenant}, item_id, member_id from above where item_id is not null and item_id <> member_id
            """);
    }
}
