using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Chaining;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Records;

/// <summary>Signs a workshop's feeds when a step ends: what a step led to is vouched for before the next one begins to build on it.</summary>
[RunsUnder(JobPolicy.Sign)]
internal sealed class StepSignatures(Notary notary) : ISubscription
{
    public string Name => "step-signatures";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(StepEnded), typeof(WorkshopClosed) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var workshop in events.Select(recorded => recorded.Stream).Distinct())
        {
            await notary.CertifyAsync(workshop, cancellationToken);
        }
    }
}
