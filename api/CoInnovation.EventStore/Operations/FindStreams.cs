using CoInnovation.EventStore.Walls;

namespace CoInnovation.EventStore.Operations;

/// <summary>Finds streams by what one of their events says in the clear, or by who acted in them.</summary>
internal static class FindStreams
{
    public static Task<IReadOnlyList<Guid>> ExecuteAsync(TenantDatabase tenants, string tenant, string typeAlias, string containing, CancellationToken cancellationToken) => ReadAsync(
        tenants.For(tenant).CreateCommand("SELECT DISTINCT stream_id FROM events.mt_events WHERE tenant_id = $1 AND type = $2 AND data @> $3::jsonb ORDER BY stream_id")
            .With(tenant, typeAlias, containing),
        cancellationToken);

    public static Task<IReadOnlyList<Guid>> OfActorsAsync(TenantDatabase tenants, string tenant, Guid[] actors, CancellationToken cancellationToken) => ReadAsync(
        tenants.For(tenant).CreateCommand("SELECT DISTINCT stream_id FROM events.event_envelopes WHERE tenant_id = $1 AND actor = ANY($2) AND feed IS NULL ORDER BY stream_id").With(tenant, actors),
        cancellationToken);

    private static async Task<IReadOnlyList<Guid>> ReadAsync(TenantCommand owned, CancellationToken cancellationToken)
    {
        await using var command = owned;
        List<Guid> found = [];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(reader.GetGuid(0));
        }

        return found;
    }
}
