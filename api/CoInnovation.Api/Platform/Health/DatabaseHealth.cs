using CoInnovation.EventStore.Walls;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CoInnovation.Api.Platform.Health;

/// <summary>Answers whether the database does.</summary>
internal sealed class DatabaseHealth(TenantDatabase database, IHostApplicationLifetime lifetime) : IHealthCheck
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("This node is stopping.");
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(LongestWait);
        try
        {
            await using var command = database.ForNobody.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(waiting.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("PostgreSQL does not answer.");
        }
    }
}
