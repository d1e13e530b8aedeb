using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Backlog;

/// <summary>What the conversation about an item does to the read models.</summary>
internal static class CommentChanges
{
    public static void Add(RecordedEvent recorded, CommentWritten e, List<Sql> statements)
    {
        var (tenant, id) = recorded.Stream;
        var side = e.Side is { } known ? EnumName<Side>.Of(known) : null;
        statements.Add($"""
            insert into read.comments (tenant, item_id, id, author_id, workshop_id, side, organization_id, text, written_at)
            values ({tenant}, {id}, {e.CommentId}, {e.AuthorId}, {e.WorkshopId}, {side}::read.side, {e.OrganizationId}, {BacklogChanges.Clear(e.Text)}, {e.WrittenAt})
            """);
        Count(recorded, 1, statements);
    }

    public static void Add(RecordedEvent recorded, CommentEdited e, List<Sql> statements)
    {
        var (tenant, id) = recorded.Stream;
        statements.Add($"""
            update read.comments set text = {BacklogChanges.Clear(e.Text)}, edited_at = {e.EditedAt}
            where tenant = {tenant} and item_id = {id} and id = {e.CommentId}
            """);
    }

    public static void Add(RecordedEvent recorded, CommentWithdrawn e, List<Sql> statements)
    {
        var (tenant, id) = recorded.Stream;
        statements.Add($"update read.comments set text = null, withdrawn_at = {e.WithdrawnAt} where tenant = {tenant} and item_id = {id} and id = {e.CommentId}");
        Count(recorded, -1, statements);
    }

    private static void Count(RecordedEvent recorded, int change, List<Sql> statements)
    {
        var (tenant, id) = recorded.Stream;
        foreach (var table in (string[])["read.pain_points", "read.ideas"])
        {
            statements.Add($"update {Sql.Of(table)} set comment_count = comment_count + {change} where tenant = {tenant} and id = {id}");
        }
    }
}
