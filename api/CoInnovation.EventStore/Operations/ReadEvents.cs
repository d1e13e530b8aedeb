using CoInnovation.EventStore.Serialization;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.EventStore.Operations;

/// <summary>Reads pages of stored events: of a stream, of the whole log, of a feed.</summary>
internal static class ReadEvents
{
    private const string Columns = """
        e.seq_id, e.id, e.tenant_id, e.stream_id, s.type, e.version, e.type, e.data, e.timestamp,
        v.command_id, v.actor, v.side, e.correlation_id, e.causation_id, v.feed, v.feed_sequence
        """;

    private const string Joins = """
        JOIN events.mt_streams s ON s.tenant_id = e.tenant_id AND s.id = e.stream_id
        LEFT JOIN events.event_envelopes v ON v.seq_id = e.seq_id
        """;

    public static async Task<List<StoredEvent>> OfStreamAsync(TenantDatabase tenants, StreamKey stream, long afterVersion, int max, CancellationToken cancellationToken)
    {
        await using var command = tenants.For(stream.Tenant).CreateCommand(
            $"SELECT {Columns} FROM events.mt_events e {Joins} WHERE e.tenant_id = $1 AND e.stream_id = $2 AND e.version > $3 ORDER BY e.version LIMIT $4")
            .With(stream.Tenant, stream.Id, afterVersion, max);
        return await ReadAsync(command, cancellationToken);
    }

    public static async Task<List<StoredEvent>> OfLogAsync(NpgsqlDataSource dataSource, long afterPosition, int max, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"SELECT {Columns} FROM events.mt_events e {Joins} WHERE e.seq_id > $1 ORDER BY e.seq_id LIMIT $2");
        command.Parameters.Add(new NpgsqlParameter { Value = afterPosition });
        command.Parameters.Add(new NpgsqlParameter { Value = max });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(reader, cancellationToken);
    }

    public static async Task<List<StoredEvent>> OfFeedAsync(
        TenantDatabase tenants, StreamKey stream, string feed, long afterSequence, int max, CancellationToken cancellationToken)
    {
        await using var command = tenants.For(stream.Tenant).CreateCommand(
            $"""
            SELECT {Columns} FROM events.event_envelopes v
            JOIN events.mt_events e ON e.seq_id = v.seq_id
            JOIN events.mt_streams s ON s.tenant_id = e.tenant_id AND s.id = e.stream_id
            WHERE v.tenant_id = $1 AND v.stream_id = $2 AND v.feed = $3 AND v.feed_sequence > $4 ORDER BY v.feed_sequence LIMIT $5
            """).With(stream.Tenant, stream.Id, feed, afterSequence, max);
        return await ReadAsync(command, cancellationToken);
    }

    private static async Task<List<StoredEvent>> ReadAsync(TenantCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(reader, cancellationToken);
    }

    private static async Task<List<StoredEvent>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var events = new List<StoredEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(Map(reader));
        }

        return events;
    }

    private static StoredEvent Map(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetGuid(1),
        new StreamKey(reader.GetString(2), reader.GetGuid(3)),
        reader.GetString(4),
        reader.GetInt64(5),
        reader.GetString(6),
        reader.GetFieldValue<byte[]>(7),
        new DateTimeOffset(reader.GetDateTime(8)),
        reader.IsDBNull(9) ? Guid.Empty : reader.GetGuid(9),
        new CommandMetadata(reader.IsDBNull(10) ? null : reader.GetGuid(10), TextOrNull(reader, 11), TextOrNull(reader, 12), TextOrNull(reader, 13)),
        TextOrNull(reader, 14),
        reader.IsDBNull(15) ? 0 : reader.GetInt64(15));

    private static string? TextOrNull(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
