using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// Opens a stream of the backlog for each card that is kept, with the card's id. An event may come more than once: the command's id follows from the event's, and
/// a stream that is there already was opened by the same card.
/// </summary>
internal sealed class KeptCards(IEventStore store) : ISubscription
{
    private const string Sender = "subscription:keep-cards";

    public string Name => "keep-cards";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(CardKept) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            if (recorded.Data is CardKept card && Record(recorded.Stream.Id, card) is { } first)
            {
                await OpenAsync(recorded, card, first, cancellationToken);
            }
        }
    }

    /// <summary>What the stream begins with; null for a card that the backlog has no place for.</summary>
    internal static (string StreamType, object Event)? Record(Guid workshopId, CardKept card) => card.Kind switch
    {
        CardKind.PainPoint => (PainPoint.StreamType, new PainPointRecorded(
            card.CardId, workshopId, card.Text, card.Side, card.OrganizationId, card.Theme, card.KeptAt)),
        CardKind.Idea => (Idea.StreamType, new IdeaRecorded(
            card.CardId, workshopId, card.Text, card.Side, card.OrganizationId, card.Theme, card.Question, card.Answers, card.KeptAt)),
        _ => null,
    };

    private async Task OpenAsync(RecordedEvent recorded, CardKept card, (string StreamType, object Event) first, CancellationToken cancellationToken)
    {
        var metadata = new CommandMetadata(
            recorded.Actor, recorded.Side, recorded.Envelope.Metadata.CorrelationId, CausationId: recorded.Id.ToString());
        var command = new CommandAppend(
            DerivedId.From(recorded.Id, Name), Fingerprint.Of(Name, recorded.Id), Sender, "null"u8.ToArray(), [new NewEvent(first.Event)], store.TimeProvider.GetUtcNow(), metadata);

        // Every outcome is fine: a duplicate and a conflict both mean that the stream is there.
        await store.AppendAsync(
            new StreamAppend(new StreamKey(recorded.Stream.Tenant, card.CardId), first.StreamType, ExpectedVersion: 0, [command]), cancellationToken);
    }
}
