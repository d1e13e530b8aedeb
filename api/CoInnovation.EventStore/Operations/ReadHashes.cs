using CoInnovation.EventStore.Chaining;
using CoInnovation.EventStore.Serialization;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.EventStore.Operations;

/// <summary>Reads events with the hashes under which they were chained.</summary>
internal static class ReadHashes
{
    /// <summary>The hashes of a page that was read before, as far as there are any; positions that are not chained are left out.</summary>
    public static async Task<Dictionary<long, (byte[] Log, byte[]? Feed)>> OfAsync(NpgsqlDataSource dataSource, IEnumerable<StoredEvent> page, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT seq_id, log_hash, feed_hash FROM events.event_hashes WHERE seq_id = ANY($1)");
        command.Parameters.Add(new() { Value = page.Select(stored => stored.Position).ToArray() });
        var hashes = new Dictionary<long, (byte[], byte[]?)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            hashes.Add(reader.GetInt64(0), (reader.GetFieldValue<byte[]>(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<byte[]>(2)));
        }

        return hashes;
    }

    /// <summary>Where a chain ends; its beginning when it has no event.</summary>
    public static async Task<ChainEnd> EndOfAsync(NpgsqlDataSource dataSource, ChainName chain, CancellationToken cancellationToken)
    {
        await using var command = chain.Stream is { } stream
            ? dataSource.CreateCommand(
                """
                SELECT v.feed_sequence, h.feed_hash FROM events.event_envelopes v JOIN events.event_hashes h ON h.seq_id = v.seq_id
                WHERE v.tenant_id = $1 AND v.stream_id = $2 AND v.feed = $3 ORDER BY v.feed_sequence DESC LIMIT 1
                """)
            : dataSource.CreateCommand("SELECT position, hash FROM events.chain_head WHERE position > 0");
        foreach (var value in (object[])(chain.Stream is { } key ? [key.Tenant, key.Id, chain.Feed!] : []))
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new ChainEnd(chain, reader.GetInt64(0), reader.GetFieldValue<byte[]>(1))
            : new ChainEnd(chain, 0, chain.Beginning.ToArray());
    }

    /// <summary>The events of a chain after a sequence, up to its end.</summary>
    public static Task<List<StoredEvent>> EventsAsync(NpgsqlDataSource dataSource, ChainName chain, long after, int max, CancellationToken cancellationToken) =>
        chain.Stream is { } stream
            ? ReadEvents.OfFeedAsync(new TenantDatabase(dataSource), stream, chain.Feed!, after, max, cancellationToken)
            : ReadEvents.OfLogAsync(dataSource, after, max, cancellationToken);
}
