using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>Marks in the read model which items a batch of events changed, each at its last change.</summary>
/// <param name="statements">What the batch does to the read models, in the log's order.</param>
internal sealed class ChangeMarks(List<Sql> statements)
{
    private readonly Dictionary<StreamKey, (long First, RecordedEvent Last)> _items = [];
    private readonly List<(RecordedEvent Event, Guid ItemId)> _others = [];

    /// <summary>
    /// The items that an event changes: the one whose stream it is in, and what it is merged with or linked to. Whose numbers it changes hangs on merges, and for a closed round
    /// on what its cards became: see <see cref="CountedItems"/>.
    /// </summary>
    public static IReadOnlyList<Guid> TouchedBy(RecordedEvent recorded) => recorded.Data switch
    {
        ItemMerged e => [recorded.Stream.Id, e.IntoId],
        ItemUnmerged e => [recorded.Stream.Id, e.FromId],
        PainPointAnswered or AnswerWithdrawn => [recorded.Stream.Id, AnsweredBy(recorded)!.Value],
        // Who follows it is nobody else's business.
        ItemFollowed or ItemUnfollowed => [],
        PainPointEvent or IdeaEvent or BacklogItemEvent => [recorded.Stream.Id],
        _ => [],
    };

    /// <summary>
    /// The pain point that an idea answers from here on, or does not any more; null for other events. It changes with that only for those who may know of the idea, see <see cref="MayTell(BacklogItem?, BacklogItem?)"/>:
    /// whoever brought it up would learn otherwise that somebody is at work on it.
    /// </summary>
    public static Guid? AnsweredBy(RecordedEvent recorded) => recorded.Data switch
    {
        PainPointAnswered e => e.PainPointId,
        AnswerWithdrawn e => e.PainPointId,
        _ => null,
    };

    /// <summary>Whether those who see a pain point see an idea that answers it as well, because it is shared or was brought up by the same people.</summary>
    public static bool MayTell(BacklogItem? idea, BacklogItem? painPoint) => MayTell(Origin.Of(idea), Origin.Of(painPoint));

    /// <summary>The same by all that it rests on. <see cref="MayTellRows"/> says it of rows.</summary>
    internal static bool MayTell(Origin idea, Origin painPoint) =>
        idea.IsShared
        || (idea.WorkshopId is { } workshop && workshop == painPoint.WorkshopId)
        || (idea.OrganizationId is { } organization && organization == painPoint.OrganizationId);

    /// <summary>The same of a row <c>idea</c> and a row <c>point</c>: a test holds the two together.</summary>
    internal static Sql MayTellRows() => Sql.Of("(idea.shared_at is not null or idea.workshop_id = point.workshop_id or idea.organization_id = point.organization_id)");

    public void Add(RecordedEvent recorded)
    {
        if (recorded.Data is VotingRoundClosed closed)
        {
            Add(recorded, closed);
        }
        else if (AnsweredBy(recorded) is { } painPointId)
        {
            AddAnswered(recorded, painPointId);
        }
        else if (CountedItems.Changes(recorded))
        {
            AddTargets(recorded);
        }

        foreach (var item in TouchedBy(recorded))
        {
            if (item == recorded.Stream.Id)
            {
                _items[recorded.Stream] = (_items.TryGetValue(recorded.Stream, out var known) ? known.First : recorded.Position, recorded);
            }
            else if (AnsweredBy(recorded) is null)
            {
                _others.Add((recorded, item));
            }
        }
    }

    public void AddTo(NpgsqlBatch batch)
    {
        foreach (var items in _items.GroupBy(item => item.Key.Tenant, StringComparer.Ordinal))
        {
            Sql statement = $"""
                insert into read.item_changes as change (tenant, item_id, added_position, position, changed_at)
                select {items.Key}, * from unnest(
                    {items.Select(item => item.Key.Id).ToArray()}, {items.Select(item => item.Value.First).ToArray()},
                    {items.Select(item => item.Value.Last.Position).ToArray()}, {items.Select(item => item.Value.Last.Timestamp.UtcDateTime).ToArray()})
                on conflict (tenant, item_id) do update set
                    added_position = least(change.added_position, excluded.added_position), position = greatest(change.position, excluded.position),
                    changed_at = case when excluded.position > change.position then excluded.changed_at else change.changed_at end
                """;
            statement.AddTo(batch);
        }

        foreach (var (recorded, itemId) in _others)
        {
            Sql statement = $"""
                update read.item_changes set position = {recorded.Position}, changed_at = {recorded.Timestamp}
                where tenant = {recorded.Stream.Tenant} and position < {recorded.Position} and item_id = {itemId}
                """;
            statement.AddTo(batch);
        }
    }

    /// <summary>
    /// What its cards became and what these are part of at that place of the log: merges come and go. Another workshop's vote may be on a card of the same id. Items that were
    /// recorded in the same batch are not marked yet, and get the place where they were added later.
    /// </summary>
    private void Add(RecordedEvent round, VotingRoundClosed closed) => statements.Add($"""
        insert into read.item_changes as change (tenant, item_id, added_position, position, changed_at)
        select distinct {round.Stream.Tenant}, part.item_id, {round.Position}, {round.Position}, {round.Timestamp}::timestamptz
        from read.item_parts as part
        where part.tenant = {round.Stream.Tenant} and part.part_id = any({closed.Results.Select(result => result.CardId).ToArray()}) and part.workshop_id = {round.Stream.Id}
        on conflict (tenant, item_id) do update set position = excluded.position, changed_at = excluded.changed_at
        """);

    /// <summary>As <see cref="MayTellRows"/> says, at that place of the log. A pain point that was recorded in the same batch as above.</summary>
    private void AddAnswered(RecordedEvent recorded, Guid painPointId) => statements.Add($"""
        insert into read.item_changes as change (tenant, item_id, added_position, position, changed_at)
        select point.tenant, point.id, {recorded.Position}, {recorded.Position}, {recorded.Timestamp}::timestamptz
        from read.ideas as idea join read.pain_points as point on point.tenant = idea.tenant and point.id = {painPointId}
        where idea.tenant = {recorded.Stream.Tenant} and idea.id = {recorded.Stream.Id} and {MayTellRows()}
        on conflict (tenant, item_id) do update set position = excluded.position, changed_at = excluded.changed_at
        """);

    /// <summary>What the item is part of at that place of the log; targets that were recorded in the same batch as above.</summary>
    private void AddTargets(RecordedEvent recorded) => statements.Add($"""
        insert into read.item_changes as change (tenant, item_id, added_position, position, changed_at)
        select member.tenant, member.item_id, {recorded.Position}, {recorded.Position}, {recorded.Timestamp}::timestamptz
        from read.members as member where member.tenant = {recorded.Stream.Tenant} and member.member_id = {recorded.Stream.Id}
        on conflict (tenant, item_id) do update set position = excluded.position, changed_at = excluded.changed_at
        """);
}

/// <summary>Whose an item is, as far as it decides who is told of it.</summary>
internal readonly record struct Origin(bool IsShared, Guid? WorkshopId, Guid? OrganizationId)
{
    /// <summary>Of none for none.</summary>
    public static Origin Of(BacklogItem? item) => new(item is BacklogIdea { SharedAt: not null }, item?.WorkshopId, item?.Organization?.Id);
}
