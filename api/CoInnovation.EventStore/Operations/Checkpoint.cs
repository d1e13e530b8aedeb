using System.Data;
using Npgsql;

namespace CoInnovation.EventStore.Operations;

/// <summary>
/// The progress of one shard in <c>mt_event_progression</c> and the right to run it. The right is a session's advisory lock; the truth is the row, which every
/// transaction of the shard locks and compares, so a shard that was taken over or rebuilt elsewhere can never write on.
/// </summary>
internal static class Checkpoint
{
    /// <summary>Where the row of a version stands that a newer one has replaced: behind everything that will ever be in the log.</summary>
    public const long Replaced = long.MaxValue;

    /// <summary>True when this session may run the shard until it ends.</summary>
    public static async Task<bool> TryTakeAsync(NpgsqlConnection connection, string shard, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, "SELECT pg_try_advisory_lock(hashtextextended('coinnovation:' || $1, 0))", shard);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Gives the right back before the connection returns to its pool, which would keep the session and its lock.</summary>
    public static async Task ReleaseAsync(NpgsqlConnection connection)
    {
        if (connection.FullState.HasFlag(ConnectionState.Open) && !connection.FullState.HasFlag(ConnectionState.Broken))
        {
            await using var command = Command(connection, "SELECT pg_advisory_unlock_all()");
            await command.ExecuteNonQueryAsync();
        }
    }

    public static async Task<long> ReadAsync(NpgsqlDataSource dataSource, string shard, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT last_seq_id FROM events.mt_event_progression WHERE name = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = shard });
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }

    public static async Task<long> ReadOrCreateAsync(NpgsqlConnection connection, string shard, CancellationToken cancellationToken)
    {
        await using var command = Command(
            connection,
            """
            WITH created AS (INSERT INTO events.mt_event_progression (name, last_seq_id) VALUES ($1, 0) ON CONFLICT (name) DO NOTHING)
            SELECT last_seq_id FROM events.mt_event_progression WHERE name = $1
            """,
            shard);
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }

    /// <summary>
    /// Locks the row and returns its position. The transaction need not be flushed to disk at its commit: effect and checkpoint are lost or kept together,
    /// and the log can always be read again.
    /// </summary>
    public static async Task<long> LockAsync(NpgsqlTransaction transaction, string shard, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("SET LOCAL synchronous_commit = off"),
                new NpgsqlBatchCommand("SELECT last_seq_id FROM events.mt_event_progression WHERE name = $1 FOR UPDATE") { Parameters = { new() { Value = shard } } },
            },
        };
        return await batch.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }

    /// <summary>Makes this transaction one that is on disk when it has committed, whatever <see cref="LockAsync"/> said.</summary>
    public static async Task FlushAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SET LOCAL synchronous_commit = on", transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task MoveAsync(NpgsqlTransaction transaction, string shard, long position, CancellationToken cancellationToken)
    {
        await using var command = Command(
            transaction.Connection!,
            "UPDATE events.mt_event_progression SET last_seq_id = $2, last_updated = transaction_timestamp() WHERE name = $1",
            shard,
            position);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
