using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CoInnovation.Crash.Store;

/// <summary>A mechanism broken on purpose: what guards it must say so.</summary>
public enum Control
{
    None,

    /// <summary>PostgreSQL acknowledges before its log is on the disk.</summary>
    AsyncCommit,

    /// <summary>Clients draw a new command id when they try again.</summary>
    FreshIds,

    /// <summary>Clients repeat the id, and the database keeps none.</summary>
    ForgottenIds,
}

/// <summary>What a control changes in the harness's own database. The product has no switch for any of it.</summary>
internal static class Sabotage
{
    /// <summary>Room in the server's memory for all of the log that is not on the disk.</summary>
    public static string[] SettingsFor(Control control) => control is Control.AsyncCommit ? ["wal_buffers=64MB"] : [];

    public static async Task ApplyAsync(Control control, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var body = control switch
        {
            // The store refuses a connection with the setting off, so it is turned off behind its back, in the transaction.
            Control.AsyncCommit => "PERFORM set_config('synchronous_commit', 'off', TRUE); RETURN NEW;",
            Control.ForgottenIds => "RETURN NULL;",
            _ => null,
        };
        if (body is not null)
        {
            await using var command = database.CreateCommand($"""
                CREATE FUNCTION events.sabotage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$;
                CREATE TRIGGER sabotage BEFORE INSERT ON events.commands FOR EACH ROW EXECUTE FUNCTION events.sabotage()
                """);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        if (control is Control.AsyncCommit)
        {
            await FreezeLogWriterAsync(database, cancellationToken);
        }
    }

    /// <summary>What an asynchronous commit leaves in memory, PostgreSQL's log writer brings to the disk when it gets its turn. Here it gets none before the server is killed.</summary>
    private static async Task FreezeLogWriterAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'");
        var logWriter = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
        using var kill = Process.Start("kill", ["-STOP", logWriter.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }
}
