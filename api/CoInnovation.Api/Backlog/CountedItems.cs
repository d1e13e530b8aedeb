using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Merges;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// The items whose numbers an event changed, where these are more than the one it happened to: what somebody supports or votes on counts as well for what it was merged into,
/// and a closed round has votes on many cards, of which those that are kept count. They are found in the streams themselves, which are there also while the read models are
/// built anew.
/// </summary>
internal sealed class CountedItems(Mailboxes<Workshop> workshops, Mailboxes<Idea> ideas, Mailboxes<PainPoint> painPoints, MergeTable merges)
{
    /// <summary>Whether an event is one of these.</summary>
    public static bool Changes(RecordedEvent recorded) => recorded.Data is VotingRoundClosed or ItemSupported or SupportWithdrawn or VotesImported;

    /// <summary>By their ids, each with its kind.</summary>
    public async Task<IReadOnlyDictionary<Guid, ItemKind>> OfAsync(RecordedEvent recorded, CancellationToken cancellationToken)
    {
        if (recorded.Data is VotingRoundClosed)
        {
            return await OfRoundAsync(recorded, cancellationToken);
        }

        var kind = recorded.StreamType == Idea.StreamType ? ItemKind.Idea : ItemKind.PainPoint;
        var (above, _) = await merges.AroundAsync(recorded.Stream, cancellationToken);
        return above.Prepend(recorded.Stream.Id).ToDictionary(id => id, _ => kind);
    }

    private async Task<IReadOnlyDictionary<Guid, ItemKind>> OfRoundAsync(RecordedEvent closed, CancellationToken cancellationToken)
    {
        var cardIds = ((VotingRoundClosed)closed.Data).Results.Select(result => result.CardId).ToHashSet();
        var workshop = await workshops.ReadNewestAsync(closed.Stream, cancellationToken);
        SortedDictionary<Guid, ItemKind> items = [];
        foreach (var card in workshop.Board.Cards.Where(card => card.Kept && cardIds.Contains(card.CardId)))
        {
            var stream = new StreamKey(closed.Stream.Tenant, card.CardId);
            var item = card.Kind == CardKind.Idea ? (await ideas.ReadNewestAsync(stream, cancellationToken)).Item : (await painPoints.ReadNewestAsync(stream, cancellationToken)).Item;

            // Ids of cards come from people: the item of this id may be another workshop's.
            if (item.WorkshopId == closed.Stream.Id)
            {
                var (above, _) = await merges.AroundAsync(stream, cancellationToken);
                foreach (var id in above.Prepend(card.CardId))
                {
                    items[id] = item.Kind;
                }
            }
        }

        return items;
    }
}
