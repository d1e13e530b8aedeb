using CoInnovation.EventStore.Chaining;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoInnovation.Api.Platform.Health;

/// <summary>Says when events are stored but not chained or signed: the log has a hole, or the database does not take it.</summary>
internal sealed class NotaryHealth(NotaryWatch notary) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(notary.Fault is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("Events cannot be chained or signed; the log tells why."));
}
