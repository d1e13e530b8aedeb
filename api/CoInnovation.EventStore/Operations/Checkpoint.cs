using System.Data;
using Npgsql;

namespace CoInnovation.EventStore.Operations;

/// <summary>
/// The progress of one shard in <c>mt_event_progression</c> and the right to run it. The right is a session's advisory lock; the truth is the row, which every
/// transaction of the shard locks and compares, so a shard that was taken over or rebuilt elsewhere can never write on.
/// </summary>
internal static class Checkpoint
{
    /// <summary>Where the row of what is built beside stands when it is asked for: its place is still to be made.</summary>
    public const long Asked = -2;

    /// <summary>Where it stands once readers are turned over: what they saw before is still to be removed, and then the row is.</summary>
    public const long Swapped = -1;

    // Marten allows both to be null.
    private const string Columns = "coalesce(last_seq_id, 0), coalesce(last_updated, to_timestamp(0))";

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

    public static async Task<CheckpointRow> ReadOrCreateAsync(NpgsqlConnection connection, string shard, CancellationToken cancellationToken)
    {
        await using var create = Command(connection, "INSERT INTO events.mt_event_progression (name, last_seq_id) VALUES ($1, 0) ON CONFLICT (name) DO NOTHING", shard);
        await create.ExecuteNonQueryAsync(cancellationToken);
        return await FindAsync(connection, shard, cancellationToken) ?? default;
    }

    /// <summary>Null when there is none.</summary>
    public static async Task<CheckpointRow?> FindAsync(NpgsqlConnection connection, string shard, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, $"SELECT {Columns} FROM events.mt_event_progression WHERE name = $1", shard);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await RowAsync(reader, cancellationToken);
    }

    /// <summary>Asks for a shard's read model to be built beside, whichever node does it; <paramref name="again"/> says whether one begins anew that is being built.</summary>
    public static async Task AskAsync(NpgsqlConnection connection, string shard, bool again, CancellationToken cancellationToken)
    {
        await using var command = Command(
            connection,
            """
            INSERT INTO events.mt_event_progression (name, last_seq_id) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET last_seq_id = excluded.last_seq_id, last_updated = clock_timestamp() WHERE $3
            """,
            shard,
            Asked,
            again);

        // Another node may be in the middle of a long transaction.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Moves a row of positions to where it is, once nobody writes: whoever runs the shard cannot write what they have read before, and reads it anew. Others stay as they are.
    /// </summary>
    public static async Task TouchAsync(NpgsqlConnection connection, string shard, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, "UPDATE events.mt_event_progression SET last_updated = clock_timestamp() WHERE name = $1 AND last_seq_id >= 0", shard);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Locks the row and returns it; null when there is none. The transaction need not be flushed to disk at its commit: effect and checkpoint are lost or kept together,
    /// and the log can always be read again. Nor are its statements compiled: each handles a batch, and while much is written PostgreSQL overrates what they cost.
    /// </summary>
    public static async Task<CheckpointRow?> LockAsync(NpgsqlTransaction transaction, string shard, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("SET LOCAL synchronous_commit = off"),
                new NpgsqlBatchCommand("SET LOCAL jit = off"),
                new NpgsqlBatchCommand($"SELECT {Columns} FROM events.mt_event_progression WHERE name = $1 FOR UPDATE") { Parameters = { new() { Value = shard } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await RowAsync(reader, cancellationToken);
    }

    /// <summary>Makes this transaction one that is on disk when it has committed, whatever <see cref="LockAsync"/> said.</summary>
    public static async Task FlushAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SET LOCAL synchronous_commit = on", transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Moves the row and returns it as it is now. Of two moves the later one has the later time, since it waited for the row.</summary>
    public static async Task<CheckpointRow> MoveAsync(NpgsqlTransaction transaction, string shard, long position, CancellationToken cancellationToken)
    {
        await using var command = Command(
            transaction.Connection!,
            $"UPDATE events.mt_event_progression SET last_seq_id = $2, last_updated = clock_timestamp() WHERE name = $1 RETURNING {Columns}",
            shard,
            position);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await RowAsync(reader, cancellationToken) ?? default;
    }

    public static async Task RemoveAsync(NpgsqlTransaction transaction, string shard, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction.Connection!, "DELETE FROM events.mt_event_progression WHERE name = $1", shard);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<CheckpointRow?> RowAsync(NpgsqlDataReader reader, CancellationToken cancellationToken) =>
        await reader.ReadAsync(cancellationToken) ? new CheckpointRow(reader.GetInt64(0), reader.GetDateTime(1)) : null;

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

/// <summary>What a shard's row says: its position, and when it was moved there. So whoever left it there knows that it was moved since, even to where it was.</summary>
internal readonly record struct CheckpointRow(long Position, DateTime MovedAt);
