using CoInnovation.EventStore.Daemon;
using Npgsql;

namespace CoInnovation.EventStore.Operations;

/// <summary>The streams that stand still for a shard.</summary>
internal static class StoppedStreams
{
    public static async Task<List<Poison>> ReadAsync(NpgsqlConnection connection, string shard, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT tenant_id, stream_id, seq_id, reason, since FROM events.stopped_streams WHERE shard = $1 ORDER BY seq_id", connection)
        {
            Parameters = { new() { Value = shard } },
        };
        var stopped = new List<Poison>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            stopped.Add(new Poison(new StreamKey(reader.GetString(0), reader.GetGuid(1)), reader.GetInt64(2), reader.GetString(3), new DateTimeOffset(reader.GetDateTime(4))));
        }

        return stopped;
    }

    public static async Task AddAsync(NpgsqlTransaction transaction, string shard, Poison poison, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO events.stopped_streams (shard, tenant_id, stream_id, seq_id, reason, since) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (shard, tenant_id, stream_id) DO UPDATE SET seq_id = excluded.seq_id, reason = excluded.reason
            """,
            transaction.Connection,
            transaction)
        {
            Parameters =
            {
                new() { Value = shard },
                new() { Value = poison.Stream.Tenant },
                new() { Value = poison.Stream.Id },
                new() { Value = poison.Position },
                new() { Value = poison.Reason },
                new() { Value = poison.Since.UtcDateTime },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task RemoveAsync(NpgsqlTransaction transaction, string shard, StreamKey stream, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "DELETE FROM events.stopped_streams WHERE shard = $1 AND tenant_id = $2 AND stream_id = $3", transaction.Connection, transaction)
        {
            Parameters = { new() { Value = shard }, new() { Value = stream.Tenant }, new() { Value = stream.Id } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What stands still for one shard stands still for the other one instead.</summary>
    public static async Task MoveAllAsync(NpgsqlTransaction transaction, string from, string to, CancellationToken cancellationToken)
    {
        await RemoveAllAsync(transaction, to, cancellationToken);
        await using var command = new NpgsqlCommand("UPDATE events.stopped_streams SET shard = $2 WHERE shard = $1", transaction.Connection, transaction)
        {
            Parameters = { new() { Value = from }, new() { Value = to } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task RemoveAllAsync(NpgsqlTransaction transaction, string shard, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("DELETE FROM events.stopped_streams WHERE shard = $1", transaction.Connection, transaction)
        {
            Parameters = { new() { Value = shard } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
