using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// Opens a stream of the backlog for each card that is kept, with the card's id. An event may come more than once: the command's id follows from the event's, and
/// a stream that is there already was opened by the same card. Only where people of two workshops chose the same id does the later item get one of its own.
/// </summary>
[RunsUnder(JobPolicy.FollowTheLog)]
internal sealed class KeptCards(IEventStore store) : ISubscription
{
    private const string Sender = "subscription:keep-cards";

    public string Name => "keep-cards";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(CardKept) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            if (recorded.Data is CardKept card && !await OpenAsync(recorded, card, card.CardId, cancellationToken))
            {
                await OpenAsync(recorded, card, DerivedId.From(recorded.Id, "item"), cancellationToken);
            }
        }
    }

    /// <summary>What the stream begins with; null for a card that the backlog has no place for.</summary>
    internal static (string StreamType, object Event)? Record(Guid workshopId, CardKept card, Guid itemId) => card.Kind switch
    {
        CardKind.PainPoint => (PainPoint.StreamType, new PainPointRecorded(
            itemId, workshopId, card.Text, card.Side, card.OrganizationId, card.Theme, card.KeptAt)),
        CardKind.Idea => (Idea.StreamType, new IdeaRecorded(
            itemId, workshopId, card.Text, card.Side, card.OrganizationId, card.Theme, card.Question, card.Answers, card.KeptAt)),
        _ => null,
    };

    /// <summary>False if the id belongs to something else.</summary>
    private async Task<bool> OpenAsync(RecordedEvent recorded, CardKept card, Guid itemId, CancellationToken cancellationToken)
    {
        if (Record(recorded.Stream.Id, card, itemId) is not var (streamType, first))
        {
            return true;
        }

        var metadata = new CommandMetadata(
            recorded.Actor, recorded.Side, recorded.Envelope.Metadata.CorrelationId, CausationId: recorded.Id.ToString());
        var command = new CommandAppend(
            DerivedId.From(recorded.Id, $"{Name} {itemId}"), Fingerprint.Of(Name, recorded.Id), Sender, "null"u8.ToArray(), [new NewEvent(first)], store.TimeProvider.GetUtcNow(), metadata);
        var item = new StreamKey(recorded.Stream.Tenant, itemId);
        return await store.AppendAsync(new StreamAppend(item, streamType, ExpectedVersion: 0, [command]), cancellationToken) is not AppendOutcome.VersionConflict
            || await IsFromAsync(recorded.Stream.Id, item, cancellationToken);
    }

    private async Task<bool> IsFromAsync(Guid workshopId, StreamKey item, CancellationToken cancellationToken)
    {
        await foreach (var first in store.ReadStreamAsync(item, 0, cancellationToken))
        {
            return first.Data switch
            {
                PainPointRecorded painPoint => painPoint.WorkshopId == workshopId,
                IdeaRecorded idea => idea.WorkshopId == workshopId,
                _ => false,
            };
        }

        return false;
    }
}
