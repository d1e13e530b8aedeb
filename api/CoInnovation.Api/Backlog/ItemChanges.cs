using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog;

/// <summary>What happens to items of either kind, in the table of the item's kind and in its timeline.</summary>
internal static class ItemChanges
{
    public static void Add(RecordedEvent recorded, BacklogItemEvent happened, List<Sql> statements, TimelineChanges timeline, RevenueChanges revenues)
    {
        var ((tenant, id), table) = (recorded.Stream, TimelineChanges.TableOf(recorded));
        switch (happened)
        {
            case ItemTagged e:
                var (added, removed) = (Texts(e.Added), Texts(e.Removed));
                timeline.Add(recorded, new TimelineRow(TimelineEvent.Tagged) { Before = Listed(removed), After = Listed(added) }, $"""
                    update {table} set tags = array(
                        select tag from unnest(tags || {added}) as tag where tag <> all({removed}) group by tag order by tag collate "C")
                    where tenant = {tenant} and id = {id}
                    """);
                break;
            case CommentWritten e:
                CommentChanges.Add(recorded, e, statements, timeline);
                break;
            case CommentEdited e:
                CommentChanges.Add(recorded, e, statements, timeline);
                break;
            case CommentWithdrawn e:
                CommentChanges.Add(recorded, e, statements, timeline);
                break;
            case ItemOwnerAssigned e:
                var owner = BacklogChanges.Clear(e.Owner);
                timeline.Add(
                    recorded,
                    new TimelineRow(TimelineEvent.OwnerAssigned) { Before = Sql.Of("item.owner"), After = $"{owner}" },
                    $"update {table} set owner = {owner}, owner_folded = {SearchText.Of(owner)} where tenant = {tenant} and id = {id}");
                break;
            case ItemThemeSet e:
                var theme = BacklogChanges.Clear(e.Theme);
                timeline.Add(
                    recorded,
                    new TimelineRow(TimelineEvent.ThemeSet) { Before = Sql.Of("item.theme"), After = $"{theme}" },
                    $"update {table} set theme = {theme}, theme_folded = {SearchText.Of(theme)} where tenant = {tenant} and id = {id}");
                break;
            case ItemLinked e:
                timeline.Add(recorded, new TimelineRow(TimelineEvent.Linked) { After = $"{BacklogChanges.Clear(e.Title)}" });
                statements.Add($"""
                    insert into read.links (tenant, item_id, id, ordinal, kind, title, url, linked_at)
                    select {tenant}, {id}, {e.LinkId}, 1 + coalesce(max(ordinal), 0), {EnumName<LinkKind>.Of(e.Kind)}, {BacklogChanges.Clear(e.Title)}, {BacklogChanges.Clear(e.Url)}, {e.LinkedAt}
                    from read.links where tenant = {tenant} and item_id = {id}
                    """);
                break;
            case ItemUnlinked e:
                Sql title = $"(select link.title from read.links as link where link.tenant = {tenant} and link.item_id = {id} and link.id = {e.LinkId})";
                timeline.Add(recorded, new TimelineRow(TimelineEvent.Unlinked) { Before = title });
                statements.Add($"delete from read.links where tenant = {tenant} and item_id = {id} and id = {e.LinkId}");
                break;
            case ItemMerged e:
                revenues.Touch(tenant, id);
                revenues.Touch(tenant, e.IntoId);
                MergeChanges.Add(recorded, e, statements, timeline);
                break;
            case ItemUnmerged e:
                revenues.Touch(tenant, id);
                revenues.Touch(tenant, e.FromId);
                MergeChanges.Add(recorded, e, statements, timeline);
                break;
        }
    }

    private static string[] Texts(IEnumerable<Sealed> texts) => [.. texts.Select(BacklogChanges.Clear).OfType<string>()];

    private static Sql Listed(string[] tags) => $"{(tags is [] ? null : string.Join(", ", tags))}";
}
