using System.Net.Sockets;
using Npgsql;

namespace CoInnovation.EventStore.Postgres;

/// <summary>The one place where PostgreSQL's faults become ours.</summary>
internal static class SqlState
{
    /// <summary>True when the connection is of no more use, or the server is not yet: reconnect and do the same again.</summary>
    public static bool IsOutage(Exception fault) => fault switch
    {
        PostgresException postgres => postgres.SqlState switch
        {
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => true,
            PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => true,
            var state => state.StartsWith("08", StringComparison.Ordinal),
        },
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>True when the database answers but cannot store: disk or memory full, read-only, canceled by an operator.</summary>
    public static bool IsRefusal(Exception fault) => fault is PostgresException postgres
        && (postgres.SqlState.StartsWith("53", StringComparison.Ordinal)
            || postgres.SqlState.StartsWith("58", StringComparison.Ordinal)
            || postgres.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.QueryCanceled);

    /// <summary>What callers see: <see cref="StoreUnavailableException"/> for everything that passes by itself or by an operator, else the fault itself.</summary>
    public static Exception Translate(Exception fault) => fault switch
    {
        EventStoreException => fault,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new StoreUnavailableException("The database's disk is full. Nothing was stored; try again later.", fault),
        _ when IsRefusal(fault) => new StoreUnavailableException("The database cannot store right now. Nothing was stored; try again later.", fault),
        _ when IsOutage(fault) => new StoreUnavailableException("The database cannot be reached. Send the same command again with the same id.", fault),
        _ => fault,
    };

    /// <summary>Runs a read and translates its faults.</summary>
    public static async Task<T> TranslatedAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception fault) when (fault is not EventStoreException && (IsOutage(fault) || IsRefusal(fault)))
        {
            throw Translate(fault);
        }
    }
}
