using CoInnovation.EventStore.Daemon;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoInnovation.Api.Platform.Health;

/// <summary>Names every projection and subscription that has stopped on an event it cannot take.</summary>
internal sealed class ProjectionHealth(ProjectionDaemon daemon) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Names and numbers only: whoever asks need not be signed in, and a fault's own words may hold what somebody wrote.
        var faults = daemon.Health.Where(shard => !shard.IsWell)
            .Select(shard => shard.Poisoned is [var first, ..] ? $"{shard.Shard} stands still at event {first.Position} for {shard.Poisoned.Count} streams" : $"{shard.Shard} is retrying")
            .ToList();
        return Task.FromResult(faults.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join("; ", faults)));
    }
}
