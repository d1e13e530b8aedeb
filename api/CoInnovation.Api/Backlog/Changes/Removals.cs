using System.Data.Common;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>
/// Writes down what leaves what some may see, and who they are, while the read models still say so. Whether it has really left somebody, who may see it for another reason as
/// well, or again by then, is looked at when they are told.
/// </summary>
internal static class Removals
{
    public static bool MayFollowFrom(RecordedEvent recorded) => recorded.Data is PainPointWithdrawn or IdeaUnshared or AnswerWithdrawn or ItemUnmerged;

    /// <summary>Goes before all that the event does to items, answers and merges.</summary>
    public static void Add(RecordedEvent recorded, List<Sql> statements)
    {
        var (tenant, id) = recorded.Stream;
        switch (recorded.Data)
        {
            case PainPointWithdrawn:
                statements.Add($"""
                    insert into read.removals (tenant, position, item_id, kind, workshop_id, organization_id, removed_at)
                    select item.tenant, {recorded.Position}, item.id, 'PAIN_POINT', item.workshop_id, item.organization_id, {recorded.Timestamp}::timestamptz
                    from read.pain_points as item where item.tenant = {tenant} and item.id = {id}
                    """);
                statements.Add(Ideas(recorded, $"seen.id = {id}"));
                break;
            case IdeaUnshared:
                statements.Add(Ideas(recorded, $"answer.idea_id = {id}"));
                break;
            case AnswerWithdrawn e:
                statements.Add(Ideas(recorded, $"answer.idea_id = {id} and answer.pain_point_id = {e.PainPointId}"));
                break;
            case ItemUnmerged when recorded.StreamType == PainPoint.StreamType:
                statements.Add(Ideas(recorded, $"""
                    answer.pain_point_id in (select member.item_id from read.members as member where member.tenant = {tenant} and member.member_id = {id})
                    and seen.id in (select {id} union select member.member_id from read.members as member where member.tenant = {tenant} and member.item_id = {id})
                    """));
                break;
        }
    }

    /// <summary>Reads those that match, on the aliases <c>removal</c> and <c>change</c>, the item's last change.</summary>
    public static Sql Matching(Sql condition) => $"""
        select removal.item_id, removal.kind, removal.position, removal.removed_at, removal.workshop_id, removal.organization_id
        from read.removals as removal join read.item_changes as change on change.tenant = removal.tenant and change.item_id = removal.item_id
        where {condition}
        """;

    public static (RemovedItem Item, ChangePlace Place) Read(DbDataReader row)
    {
        var fields = new RowFields(row, 0);
        var item = new RemovedItem(fields.Id(), fields.Enum<ItemKind>());
        var place = new ChangePlace(fields.Long(), item.Id, fields.Moment());
        return (item with { SeenBy = [new Belonging(fields.IdOrNull(), fields.IdOrNull())] }, place);
    }

    /// <summary>Each removal once, for all who could see the item.</summary>
    public static Dictionary<ChangePlace, RemovedItem> Together(IEnumerable<(RemovedItem Item, ChangePlace Place)> rows) => rows
        .GroupBy(row => row.Place)
        .ToDictionary(same => same.Key, same => same.First().Item with { SeenBy = [.. same.SelectMany(row => row.Item.SeenBy)] });

    /// <summary>The ideas that are shared because of these links to pain points, and of what is merged into these.</summary>
    private static Sql Ideas(RecordedEvent recorded, Sql links) => $"""
        insert into read.removals (tenant, position, item_id, kind, workshop_id, organization_id, removed_at)
        select distinct idea.tenant, {recorded.Position}, idea.id, 'IDEA', seen.workshop_id, seen.organization_id, {recorded.Timestamp}::timestamptz
        from read.answers as answer
        join read.ideas as idea on idea.tenant = answer.tenant and idea.id = answer.idea_id and idea.shared_at is not null
        cross join lateral (
            select answer.pain_point_id as id
            union
            select member.member_id from read.members as member where member.tenant = answer.tenant and member.item_id = answer.pain_point_id) as part
        join read.pain_points as seen on seen.tenant = answer.tenant and seen.id = part.id
        where answer.tenant = {recorded.Stream.Tenant} and {links}
        """;
}
