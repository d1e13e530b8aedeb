using System.Net.Sockets;
using Npgsql;

namespace CoInnovation.EventStore.Postgres;

/// <summary>The one place where PostgreSQL's faults become ours.</summary>
internal static class SqlState
{
    private const string IdleInTransactionTimeout = "25P03";
    private const string TransactionTimeout = "25P04";

    /// <summary>True when the connection is of no more use, or the server is not yet: reconnect and do the same again.</summary>
    public static bool IsOutage(Exception fault) => fault switch
    {
        PostgresException postgres => postgres.SqlState switch
        {
            // The server ended the session because it sat in a transaction for too long.
            IdleInTransactionTimeout or TransactionTimeout => true,
            PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => true,
            PostgresErrorCodes.StatementCompletionUnknown => true,

            // 08 is a lost connection; 57P a server that stops, starts, crashed or ended the session.
            var state => state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal),
        },
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>True when the database answers but cannot store: disk or memory full, read-only, locked or canceled by an operator, or no longer durable.</summary>
    public static bool IsRefusal(Exception fault) => fault is UnsafePostgresException || (fault is PostgresException postgres
        && (postgres.SqlState.StartsWith("53", StringComparison.Ordinal)
            || postgres.SqlState.StartsWith("58", StringComparison.Ordinal)
            || postgres.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable));

    /// <summary>What callers see: <see cref="StoreUnavailableException"/> for everything that passes by itself or by an operator, else the fault itself.</summary>
    public static Exception Translate(Exception fault) => fault switch
    {
        // The server was durable when the store opened: what became of it is for the operator's log, and passes once it is durable again.
        UnsafePostgresException => new StoreUnavailableException("The database could lose what it stores. Nothing was stored; try again later.", fault),
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
