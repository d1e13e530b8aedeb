using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// Shares the product team's own ideas that were delivered when deliveries did not share yet: those whose pain they answer are asked whether they helped, and have to see
/// what. Of all others the log says already that they are shared. An event may come more than once: the command's id follows from the event's.
/// </summary>
[RunsUnder(JobPolicy.FollowTheLog)]
internal sealed class SharedDeliveries(Mailboxes<Idea> ideas) : ISubscription
{
    private const string Sender = "subscription:share-deliveries";

    public string Name => "share-deliveries";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(IdeaStatusChanged) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events.Where(recorded => recorded.Data is IdeaStatusChanged changed && changed.Status.IsDelivered()))
        {
            if (Decide(await ideas.ReadNewestAsync(recorded.Stream, cancellationToken), recorded.Timestamp) is not null)
            {
                await ideas.SubmitAsync(
                    recorded.Stream,
                    new Submission<Idea>(
                        DerivedId.From(recorded.Id, Name),
                        Fingerprint.Of(Name, recorded.Id),
                        Sender,
                        (idea, context) => Decide(idea, context.Now) is { } shared ? new Decision([new NewEvent(shared)]) : Decision.Nothing,
                        new CommandMetadata(recorded.Actor, recorded.Side, recorded.Envelope.Metadata.CorrelationId, CausationId: recorded.Id.ToString())),
                    cancellationToken);
            }
        }
    }

    /// <summary>By what holds now: what is not delivered any more is shared by its next delivery.</summary>
    internal static IdeaShared? Decide(Idea idea, DateTimeOffset now) =>
        idea is { Item.IsKnown: true, IsShared: false } && idea.Status.IsDelivered() && ShareIdea.IsOwn(idea) ? new IdeaShared(now) : null;
}
