using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Backlog;

/// <summary>What the conversation about an item does to the read models.</summary>
internal static class CommentChanges
{
    public static void Add(RecordedEvent recorded, CommentWritten e, List<Sql> statements, TimelineChanges timeline)
    {
        var (tenant, id) = recorded.Stream;
        var side = EnumName<Side>.OrNull(e.Side);
        statements.Add($"""
            insert into read.comments (tenant, item_id, id, author_id, workshop_id, side, organization_id, text, written_at)
            values ({tenant}, {id}, {e.CommentId}, {e.AuthorId}, {e.WorkshopId}, {side}::read.side, {e.OrganizationId}, {BacklogChanges.Clear(e.Text)}, {e.WrittenAt})
            """);
        Count(recorded, 1, statements);
        timeline.Add(recorded, Row(TimelineEvent.Commented, e.CommentId));
    }

    public static void Add(RecordedEvent recorded, CommentEdited e, List<Sql> statements, TimelineChanges timeline)
    {
        var (tenant, id) = recorded.Stream;
        statements.Add($"""
            update read.comments set text = {BacklogChanges.Clear(e.Text)}, edited_at = {e.EditedAt}
            where tenant = {tenant} and item_id = {id} and id = {e.CommentId}
            """);
        timeline.Add(recorded, Row(TimelineEvent.CommentEdited, e.CommentId));
    }

    public static void Add(RecordedEvent recorded, CommentWithdrawn e, List<Sql> statements, TimelineChanges timeline)
    {
        var (tenant, id) = recorded.Stream;
        statements.Add($"update read.comments set text = null, withdrawn_at = {e.WithdrawnAt} where tenant = {tenant} and item_id = {id} and id = {e.CommentId}");
        Count(recorded, -1, statements);
        timeline.Add(recorded, Row(TimelineEvent.CommentWithdrawn, e.CommentId));
    }

    /// <summary>That something was said, not what.</summary>
    private static TimelineRow Row(TimelineEvent what, Guid commentId) => new(what) { RelatedId = commentId, HidesOrganization = true };

    private static void Count(RecordedEvent recorded, int change, List<Sql> statements)
    {
        var (tenant, id) = recorded.Stream;
        statements.Add($"update {TimelineChanges.TableOf(recorded)} set comment_count = comment_count + {change} where tenant = {tenant} and id = {id}");
        if (recorded.StreamType == Idea.StreamType)
        {
            statements.Add(CountShared(recorded.Stream));
        }
    }

    /// <summary>What those hear of an idea who see it only because it is shared: see <see cref="BacklogScope.HeardSince"/>.</summary>
    public static Sql CountShared(StreamKey idea) => $"""
        update read.ideas as item set shared_comment_count = (
            select count(*) from read.comments as comment
            where comment.tenant = item.tenant and comment.item_id = item.id and comment.withdrawn_at is null and comment.written_at >= item.shared_at)
        where item.tenant = {idea.Tenant} and item.id = {idea.Id} and item.shared_at is not null
        """;
}
