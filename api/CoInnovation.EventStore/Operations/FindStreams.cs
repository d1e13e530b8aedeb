using Npgsql;

namespace CoInnovation.EventStore.Operations;

/// <summary>Finds streams by what one of their events says in the clear, or by who acted in them.</summary>
internal static class FindStreams
{
    public static Task<IReadOnlyList<Guid>> ExecuteAsync(NpgsqlDataSource dataSource, string tenant, string typeAlias, string containing, CancellationToken cancellationToken) => ReadAsync(
        dataSource,
        "SELECT DISTINCT stream_id FROM events.mt_events WHERE tenant_id = $1 AND type = $2 AND data @> $3::jsonb ORDER BY stream_id",
        cancellationToken,
        tenant,
        typeAlias,
        containing);

    public static Task<IReadOnlyList<Guid>> OfActorsAsync(NpgsqlDataSource dataSource, string tenant, Guid[] actors, CancellationToken cancellationToken) => ReadAsync(
        dataSource, "SELECT DISTINCT stream_id FROM events.event_envelopes WHERE tenant_id = $1 AND actor = ANY($2) ORDER BY stream_id", cancellationToken, tenant, actors);

    private static async Task<IReadOnlyList<Guid>> ReadAsync(NpgsqlDataSource dataSource, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = dataSource.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        List<Guid> found = [];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(reader.GetGuid(0));
        }

        return found;
    }
}
