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
        Columns = [new("id", "item.ordinal", ColumnType.Int)],
        // Never asked: a timeline is read below its item, which the caller has found.
        WorkshopId = "item.item_id",
        Newest = "id",
        Read = (row, first) => new TimelineEntry(new RowFields(row, first)),
    };

    private TimelineEntry(RowFields row)
    {
        Id = $"{row.Id()}-{row.Int()}";
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
        var request = ListRequest.Read(context) with { Order = [new OrderTerm("id", Descending: false)] };
        return BacklogFields.Reader(context).ListAsync(
            TimelineEntry.Table,
            new BacklogScope(BacklogFields.Scope(context).Tenant, null),
            $"item.item_id = parent.id",
            [.. items.Select(item => item.Id)],
            request,
            context.CancellationToken);
    }

    /// <summary>The other items, as far as the caller may see them.</summary>
    private static async ValueTask<IReadOnlyList<BacklogItem?>> RelatedAsync(IReadOnlyList<TimelineEntry> entries, ResolveContext context)
    {
        var items = await BacklogFields.FindItemsAsync(entries.Select(entry => entry.RelatedId).OfType<Guid>(), context);
        return [.. entries.Select(entry => entry.RelatedId is { } id ? items.GetValueOrDefault(id) : null)];
    }
}
