using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>Marks in the read model which items a batch of events changed, each at its last change.</summary>
internal sealed class ChangeMarks
{
    private readonly Dictionary<StreamKey, (long First, RecordedEvent Last)> _items = [];
    private readonly List<(RecordedEvent Event, Guid ItemId)> _others = [];
    private readonly List<(RecordedEvent Round, Guid[] CardIds)> _rounds = [];

    /// <summary>The items that an event changes: the one whose stream it is in, what it is merged with, or the cards of a round, as far as they are kept.</summary>
    public static IReadOnlyList<Guid> TouchedBy(RecordedEvent recorded) => recorded.Data switch
    {
        ItemMerged e => [recorded.Stream.Id, e.IntoId],
        ItemUnmerged e => [recorded.Stream.Id, e.FromId],
        PainPointAnswered e => [recorded.Stream.Id, e.PainPointId],
        AnswerWithdrawn e => [recorded.Stream.Id, e.PainPointId],
        PainPointEvent or IdeaEvent or BacklogItemEvent => [recorded.Stream.Id],
        VotingRoundClosed closed => [.. closed.Results.Select(result => result.CardId).Distinct()],
        _ => [],
    };

    public void Add(RecordedEvent recorded)
    {
        var touched = TouchedBy(recorded);
        if (recorded.Data is VotingRoundClosed)
        {
            _rounds.Add((recorded, [.. touched]));
            return;
        }

        foreach (var item in touched)
        {
            if (item == recorded.Stream.Id)
            {
                _items[recorded.Stream] = (_items.TryGetValue(recorded.Stream, out var known) ? known.First : recorded.Position, recorded);
            }
            else
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
                on conflict (tenant, item_id) do update set position = excluded.position, changed_at = excluded.changed_at
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

        // Behind the items, which may have been recorded in the same batch. Another workshop's vote may be on a card of the same id.
        foreach (var (round, cardIds) in _rounds)
        {
            Sql statement = $"""
                update read.item_changes set position = {round.Position}, changed_at = {round.Timestamp}
                where tenant = {round.Stream.Tenant} and position < {round.Position} and item_id in (
                    select id from read.ideas where tenant = {round.Stream.Tenant} and id = any({cardIds}) and workshop_id = {round.Stream.Id}
                    union all select id from read.pain_points where tenant = {round.Stream.Tenant} and id = any({cardIds}) and workshop_id = {round.Stream.Id})
                """;
            statement.AddTo(batch);
        }
    }
}
