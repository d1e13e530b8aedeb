using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>A row of an item's timeline that is about to be written.</summary>
/// <param name="What">What happened.</param>
internal sealed record TimelineRow(TimelineEvent What)
{
    /// <summary>The value before, as an expression on the alias <c>item</c>: the item's row as it is until now.</summary>
    public Sql Before { get; init; } = Sql.Of("null");

    /// <summary>The value after it, in the same way.</summary>
    public Sql After { get; init; } = Sql.Of("null");

    public string? Reason { get; init; }

    public Guid? RelatedId { get; init; }

    /// <summary>When there is a row at all, as a condition on the alias <c>item</c>.</summary>
    public Sql Only { get; init; } = Sql.Of("true");

    /// <summary>True where it is nobody's business for which organization somebody acted.</summary>
    public bool HidesOrganization { get; init; }

    /// <summary>The item, where it is another one than the event's.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>The table of that item, where it is of another kind.</summary>
    public Sql? Table { get; init; }
}

/// <summary>
/// What events add to the timelines of items. A row is written before the item's own row changes, so that it can tell the value before; each also moves the
/// item's last change, which is written once for each item at the end of the batch.
/// </summary>
internal sealed class TimelineChanges(List<Sql> statements)
{
    private readonly Dictionary<StreamKey, DateTimeOffset> _moved = [];

    /// <summary>Who acted: the product team has no seat, facilitators have no side.</summary>
    public static TimelineActor ActorOf(RecordedEvent recorded) => (recorded.Actor, recorded.Side) switch
    {
        (null, _) => TimelineActor.ProductTeam,
        (_, null) => TimelineActor.Facilitator,
        _ => TimelineActor.Participant,
    };

    public static Sql TableOf(RecordedEvent recorded) => Sql.Of(recorded.StreamType == Idea.StreamType ? "read.ideas" : "read.pain_points");

    /// <summary>The first row of an item, after the item's own: who brought it up, not who kept it.</summary>
    public void Begin(RecordedEvent recorded, TimelineEvent what, DateTimeOffset at, TimelineActor by, Side? side, Guid? organizationId)
    {
        var (tenant, id) = recorded.Stream;
        statements.Add($"""
            insert into read.timeline (tenant, item_id, ordinal, at, what, actor, side, organization_id)
            values ({tenant}, {id}, 1, {at}, {EnumName<TimelineEvent>.Of(what)}, {EnumName<TimelineActor>.Of(by)}, {EnumName<Side>.OrNull(side)}::read.side, {organizationId})
            """);
        _moved[recorded.Stream] = at;
    }

    /// <summary>With it goes <paramref name="then"/>, if given: one statement, whose both parts see the item as it was before.</summary>
    public void Add(RecordedEvent recorded, TimelineRow row, Sql? then = null)
    {
        var (tenant, id) = (recorded.Stream.Tenant, row.ItemId ?? recorded.Stream.Id);
        var table = row.Table ?? TableOf(recorded);
        Sql told = $"""
            insert into read.timeline (tenant, item_id, ordinal, at, what, actor, side, organization_id, before, after, reason, related_id)
            select item.tenant, item.id,
                greatest(
                    1 + coalesce((select max(earlier.ordinal) from read.timeline as earlier where earlier.tenant = item.tenant and earlier.item_id = item.id), 0),
                    (extract(epoch from {recorded.Timestamp}::timestamptz) * 1000000)::bigint),
                {recorded.Timestamp}::timestamptz, {EnumName<TimelineEvent>.Of(row.What)}::text, {EnumName<TimelineActor>.Of(ActorOf(recorded))}::text,
                {recorded.Side}::read.side, case when {row.HidesOrganization} then null else participant.organization_id end,
                ({row.Before})::text, ({row.After})::text, {row.Reason}::text, {row.RelatedId}::uuid
            from {table} as item left join read.actors as participant on participant.tenant = item.tenant and participant.id = {recorded.Actor}::uuid
            where item.tenant = {tenant} and item.id = {id} and {row.Only}
            """;
        statements.Add(then is null ? told : $"with told as ({told}) {then}");

        // An idea that answers a pain point need not be known to those who see the pain point, and no time may tell of it.
        if (row is not { ItemId: not null, What: TimelineEvent.Answered or TimelineEvent.AnswerWithdrawn })
        {
            _moved[new StreamKey(tenant, id)] = recorded.Timestamp;
        }
    }

    /// <summary>Something happened that has a place of its own to be shown at: only the item's last change moves.</summary>
    public void Touch(RecordedEvent recorded) => _moved[recorded.Stream] = recorded.Timestamp;

    /// <summary>A participant changes a status by a relief check alone, and who answers those is not told to others.</summary>
    public void AddStatus(RecordedEvent recorded, string status, string? reason, Sql then) => Add(
        recorded,
        new TimelineRow(TimelineEvent.StatusChanged)
        {
            Before = Sql.Of("item.status"),
            After = $"{status}",
            Reason = reason,
            HidesOrganization = ActorOf(recorded) == TimelineActor.Participant,
        },
        then);

    public void AddTo(NpgsqlBatch batch)
    {
        foreach (var items in _moved.GroupBy(item => item.Key.Tenant, StringComparer.Ordinal))
        {
            foreach (var table in (string[])["read.pain_points", "read.ideas"])
            {
                Sql statement = $"""
                    update {Sql.Of(table)} as item set updated_at = moved.at
                    from unnest({items.Select(item => item.Key.Id).ToArray()}, {items.Select(item => item.Value.UtcDateTime).ToArray()}) as moved (id, at)
                    where item.tenant = {items.Key} and item.id = moved.id
                    """;
                statement.AddTo(batch);
            }
        }
    }
}
