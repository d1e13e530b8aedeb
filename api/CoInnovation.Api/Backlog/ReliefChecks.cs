using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// Asks whether it helped when an idea is delivered, in the streams of the pain points that it answers, and calls that off when it turns out not to be. An event may
/// come more than once: the command's id follows from the event's.
/// </summary>
internal sealed class ReliefChecks(Mailboxes<Idea> ideas, Mailboxes<PainPoint> painPoints) : ISubscription
{
    private const string Sender = "subscription:relief-checks";

    public string Name => "relief-checks";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(IdeaStatusChanged) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            if (recorded.Data is IdeaStatusChanged changed)
            {
                var (idea, _) = await ideas.ReadAsync(recorded.Stream, cancellationToken);
                foreach (var painPointId in idea.PainPointIds)
                {
                    await TellAsync(recorded, new StreamKey(recorded.Stream.Tenant, painPointId), changed, cancellationToken);
                }
            }
        }
    }

    /// <summary>What a pain point learns when an idea that answers it moves to another status; null if that is nothing to it.</summary>
    internal static PainPointEvent? Decide(PainPoint painPoint, Guid ideaId, IdeaStatusChanged changed) => changed.Status switch
    {
        _ when !painPoint.Item.IsKnown => null,
        IdeaStatus.Delivered => new ReliefAsked(ideaId, changed.ChangedAt),
        // The beneficiary's word ends nothing: who has not been heard is still asked.
        IdeaStatus.Confirmed => null,
        _ => painPoint.Check?.IdeaId == ideaId ? new ReliefCalledOff(ideaId, changed.ChangedAt) : null,
    };

    private async Task TellAsync(RecordedEvent recorded, StreamKey painPoint, IdeaStatusChanged changed, CancellationToken cancellationToken)
    {
        // Most changes are nothing to a pain point, and an id may lead to one that was never kept: neither leaves a trace.
        var (state, _) = await painPoints.ReadAsync(painPoint, cancellationToken);
        if (Decide(state, recorded.Stream.Id, changed) is null)
        {
            return;
        }

        await painPoints.SubmitAsync(
            painPoint,
            new Submission<PainPoint>(
                DerivedId.From(recorded.Id, $"{Name} {painPoint.Id}"),
                Fingerprint.Of(Name, recorded.Id),
                Sender,
                (now, _) => Decide(now, recorded.Stream.Id, changed) is { } happened ? new Decision([new NewEvent(happened)]) : Decision.Nothing,
                new CommandMetadata(recorded.Actor, recorded.Side, recorded.Envelope.Metadata.CorrelationId, CausationId: recorded.Id.ToString())),
            cancellationToken);
    }
}
