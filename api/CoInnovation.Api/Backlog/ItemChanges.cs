using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog;

/// <summary>What happens to items of either kind, in the table of the item's kind.</summary>
internal static class ItemChanges
{
    public static void Add(RecordedEvent recorded, BacklogItemEvent happened, List<Sql> statements)
    {
        var (tenant, id) = recorded.Stream;
        var table = Sql.Of(recorded.StreamType == Idea.StreamType ? "read.ideas" : "read.pain_points");
        switch (happened)
        {
            case ItemTagged e:
                statements.Add($"""
                    update {table} set tags = array(
                        select tag from unnest(tags || {Texts(e.Added)}) as tag where tag <> all({Texts(e.Removed)}) group by tag order by tag collate "C")
                    where tenant = {tenant} and id = {id}
                    """);
                break;
            case CommentWritten e:
                CommentChanges.Add(recorded, e, statements);
                break;
            case CommentEdited e:
                CommentChanges.Add(recorded, e, statements);
                break;
            case CommentWithdrawn e:
                CommentChanges.Add(recorded, e, statements);
                break;
        }
    }

    private static string[] Texts(IEnumerable<Sealed> texts) => [.. texts.Select(BacklogChanges.Clear).OfType<string>()];
}
