using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Api.Organizations.Suspending;

/// <summary>Keeps which organizations are suspended, in the transaction of the events: what they had is gone at once, and back at once.</summary>
internal sealed class SuspensionIndex : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(OrganizationSuspended), typeof(OrganizationSuspensionLifted) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var tenant = recorded.Stream.Tenant;
            await (recorded.Data switch
            {
                OrganizationSuspended e => Suspensions.SuspendAsync(transaction, tenant, e.OrganizationId, e.SuspendedAt, cancellationToken),
                OrganizationSuspensionLifted e => Suspensions.LiftAsync(transaction, tenant, e.OrganizationId, cancellationToken),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            });
        }
    }
}
