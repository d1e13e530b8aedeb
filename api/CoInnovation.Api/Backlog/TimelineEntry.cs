using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>Something that happened to an item of the backlog, in words that are the same for everybody.</summary>
internal sealed record TimelineEntry
{
    public static readonly ListTable<TimelineEntry> Table = new()
    {
        From = "read.timeline as item",
        Beside = BacklogItem.OrganizationBeside,
        Select =
        [
            "item.item_id", "item.ordinal", "item.at", "item.what", "item.actor", "item.side::text", "item.organization_id", "organization.name",
            "item.before", "item.after", "item.reason", "item.related_id",
        ],
        Columns = [new("id", "item.ordinal", ColumnType.Long)],
        // Never asked: a timeline is read below its item, which the caller has found.
        WorkshopId = "item.item_id",
        Newest = "id",
        Read = (row, first) => new TimelineEntry(new RowFields(row, first)),
    };

    private TimelineEntry(RowFields row)
    {
        Id = $"{row.Id()}-{row.Long()}";
        At = row.Moment();
        What = row.Enum<TimelineEvent>();
        By = row.Enum<TimelineActor>();
        Side = row.EnumOrNull<Side>();
        var (organizationId, organizationName) = (row.IdOrNull(), row.TextOrNull());
        Organization = organizationId is { } known ? new Organization(known, organizationName) : null;
        From = row.TextOrNull();
        To = row.TextOrNull();
        Reason = row.TextOrNull();
        RelatedId = row.IdOrNull();
    }

    public string Id { get; }

    public DateTimeOffset At { get; }

    public TimelineEvent What { get; }

    public TimelineActor By { get; }

    public Side? Side { get; }

    public Organization? Organization { get; }

    public string? From { get; }

    public string? To { get; }

    public string? Reason { get; }

    public Guid? RelatedId { get; }
}

/// <summary>The fields that show timelines.</summary>
internal static class TimelineFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Connection<TimelineEntry>("TimelineConnection", "TimelineEdge");
        resolvers.Type<TimelineEntry>("TimelineEntry").Properties().Batch("item", RelatedAsync);
        resolvers.Type<BacklogPainPoint>("PainPoint").Batch("timeline", ListAsync);
        resolvers.Type<BacklogIdea>("Idea").Batch("timeline", ListAsync);
    }

    private static ValueTask<IReadOnlyList<Connection<TimelineEntry>>> ListAsync(IReadOnlyList<BacklogItem> items, ResolveContext context)
    {
        Guid[] ids = [.. items.Select(item => item.Id)];
        var request = ListRequest.Read(context) with { Order = [new OrderTerm("id", Descending: false)] };
        return BacklogFields.Reader(context).ListAsync(
            TimelineEntry.Table,
            new BacklogScope(BacklogFields.Scope(context).Tenant, null),
            $"item.item_id = parent.id and {Shown(BacklogFields.Scope(context), ids)}",
            ids,
            request,
            context.CancellationToken);
    }

    /// <summary>
    /// Rows about what is hidden are absent: comments from before the caller could hear them, and other items that the caller may not see, where the row is about nothing
    /// else, and reasons that were given before an idea was shared with them. The rest is the same for everybody.
    /// </summary>
    private static Sql Shown(BacklogScope scope, Guid[] ids)
    {
        if (scope.WorkshopIds is null)
        {
            return Sql.Of("true");
        }

        Sql related = $"select entry.related_id from read.timeline as entry where entry.tenant = {scope.Tenant} and entry.item_id = any({ids})";
        return $"""
            (item.what not in ('ANSWERED', 'ANSWER_WITHDRAWN', 'ABSORBED', 'RELEASED')
                or item.related_id = any(array(select item.id from read.pain_points as item where {scope.Rows(BacklogPainPoint.Table)} and item.id in ({related})))
                or item.related_id = any(array(select item.id from read.ideas as item where {scope.Rows(BacklogIdea.Table)} and item.id in ({related}))))
            and (item.what not in ('COMMENTED', 'COMMENT_EDITED', 'COMMENT_WITHDRAWN') or exists (
                select from read.comments as comment where comment.tenant = item.tenant and comment.item_id = item.item_id and comment.id = item.related_id
                    and comment.written_at >= {scope.HeardSince("comment.item_id")}))
            and (item.reason is null or item.at >= {scope.HeardSince("item.item_id")})
            """;
    }

    /// <summary>The other items, as far as the caller may see them.</summary>
    private static async ValueTask<IReadOnlyList<BacklogItem?>> RelatedAsync(IReadOnlyList<TimelineEntry> entries, ResolveContext context)
    {
        var items = await BacklogFields.FindItemsAsync(entries.Select(entry => entry.RelatedId).OfType<Guid>(), context);
        return [.. entries.Select(entry => entry.RelatedId is { } id ? items.GetValueOrDefault(id) : null)];
    }
}
