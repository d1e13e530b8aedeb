using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Erasure;

/// <summary>
/// What PostgreSQL keeps of rows that are gone: their old versions until a table's files are written anew, samples of their values for its planner, and the log of changes.
/// A copy of the files would hold all of it, keys included.
/// </summary>
internal sealed partial class Traces(MigratorDatabase database, ProjectorDatabase projector, TimeProvider time, ILogger<Traces> logger)
{
    /// <summary>Tables in which rows with keys or clear text were changed in place. Those of the read models get new files by being built anew.</summary>
    private static readonly string[] Tables =
        ["keys.owners", "keys.organizations", "access.tokens", "access.sessions", "people.people", "people.sign_in_codes", "people.sign_in_mails", "mail.outbox"];

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestQueue = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>All but what stands in the read models.</summary>
    public async Task RewriteAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await RewriteAsync(connection, Tables, cancellationToken);
    }

    /// <summary>Once the read models hold nothing of it any more: the planner's samples of all tables, and the log of changes up to here.</summary>
    public async Task RewriteBehindBuildAsync(CancellationToken cancellationToken)
    {
        // By their owner: the one of all other tables need not reach them.
        await using (var readModels = await projector.OpenConnectionAsync(cancellationToken))
        {
            await ExecuteAsync(readModels, $"analyze {string.Join(", ", BacklogProjection.Tables)}", cancellationToken);
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await RewriteAsync(connection, ["pg_catalog.pg_statistic"], cancellationToken);
    }

    private async Task RewriteAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        await OldSnapshotsEndAsync(connection, cancellationToken);
        foreach (var table in tables)
        {
            await RewriteAsync(connection, table, cancellationToken);
        }

        await BeginSegmentAsync(connection, cancellationToken);
    }

    /// <summary>
    /// Everybody who reads the table queues behind whoever waits to write it anew: so this waits for a moment only, lets them by, and asks again. What PostgreSQL
    /// refuses is told and not tried again: that would build all read models once more each time.
    /// </summary>
    private async Task RewriteAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        await ExecuteAsync(connection, $"set lock_timeout = {LongestQueue.TotalMilliseconds}", cancellationToken);
        while (true)
        {
            try
            {
                await ExecuteAsync(connection, $"vacuum (full, analyze) {table}", cancellationToken);
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable && time.GetElapsedTime(began) < LongestWait)
            {
                await Task.Delay(LongestQueue, time, cancellationToken);
            }
            catch (PostgresException refused) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotRewritten(table, refused.MessageText);
                return;
            }
        }
    }

    /// <summary>Rows that an open transaction could still see would be copied along.</summary>
    private async Task OldSnapshotsEndAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var mark = new NpgsqlCommand("select pg_current_xact_id()::text", connection);
        var until = (string)(await mark.ExecuteScalarAsync(cancellationToken))!;
        var began = time.GetTimestamp();
        await using var older = new NpgsqlCommand(
            """
            select exists (
                select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
                    and greatest(age(backend_xid), age(backend_xmin)) > age($1::xid8::xid))
            """,
            connection).With(until);
        while (await older.ExecuteScalarAsync(cancellationToken) is true)
        {
            if (time.GetElapsedTime(began) > LongestWait)
            {
                LogOldTransaction();
                return;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>The log of changes that a backup brings along reaches back to the beginning of its segment.</summary>
    private async Task BeginSegmentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connection, "select pg_switch_wal()", cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            LogSegment();
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A transaction that began before an erasure is still open. The database's files may hold the old rows until they are written anew: end it, then run VACUUM FULL.")]
    private partial void LogOldTransaction();

    [LoggerMessage(Level = LogLevel.Warning, Message = "After an erasure {Table} could not be written anew ({Reason}), so the database's files still hold old rows. Run VACUUM FULL on it.")]
    private partial void LogNotRewritten(string table, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database's user may not begin a new segment of the write-ahead log. Run SELECT pg_switch_wal() before the next physical backup.")]
    private partial void LogSegment();
}
