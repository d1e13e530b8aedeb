using CoInnovation.Api.Platform;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Workshops;

/// <summary>Finds the workshops that name an organization on a side, or follow another workshop, in the transaction in which they begin: an erasure finds all of them, and does not go through the log for it.</summary>
internal sealed class NamingWorkshops(TenantDatabase database) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(WorkshopCreated) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var created = (WorkshopCreated)recorded.Data;
            Guid[] named = [.. created.Sides.Select(side => side.OrganizationId), .. created.FollowsWorkshopId is { } earlier ? (Guid[])[earlier] : []];
            await using var command = new NpgsqlCommand(
                "INSERT INTO access.named_by_workshops (tenant, named_id, workshop_id) SELECT $1, unnest($2::uuid[]), $3 ON CONFLICT DO NOTHING", transaction.Connection, transaction)
                .With(recorded.Stream.Tenant, named, recorded.Stream.Id);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async Task<IReadOnlyList<Guid>> OfAsync(string tenant, Guid namedId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand("SELECT workshop_id FROM access.named_by_workshops WHERE tenant = $1 AND named_id = $2 ORDER BY workshop_id").With(tenant, namedId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Guid> workshops = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            workshops.Add(reader.GetGuid(0));
        }

        return workshops;
    }
}
