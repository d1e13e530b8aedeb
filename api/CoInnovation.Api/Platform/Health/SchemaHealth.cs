using CoInnovation.Api.Platform.Hosting;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Walls;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CoInnovation.Api.Platform.Health;

/// <summary>Says when a later version has changed the database while this node runs, so that it cannot work any more: whoever spreads requests sends it none.</summary>
internal sealed class SchemaHealth(MigratorDatabase database, Backbone backbone) : IHealthCheck
{
    private readonly IReadOnlyList<(string Schema, IReadOnlyList<(string Name, string Sql)> Files)> _known =
    [
        ("events", SchemaMigrations.FilesOf(typeof(PostgresEventStore).Assembly, "EventStore.Schema")),
        .. backbone.Schemas.Select(one => (one.Schema, SchemaMigrations.FilesOf(typeof(SchemaHealth).Assembly, one.Folder))),
    ];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            if (await SchemaMigrations.FindTooNewAsync(connection, _known, cancellationToken) is not var (schema, later))
            {
                return HealthCheckResult.Healthy();
            }

            var fault = new DatabaseTooNewException(schema, later);
            return HealthCheckResult.Unhealthy($"{fault.Code}: {fault.Message}");
        }
        catch (NpgsqlException)
        {
            // Told by the check of the database.
            return HealthCheckResult.Healthy();
        }
    }
}
