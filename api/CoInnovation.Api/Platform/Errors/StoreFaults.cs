using System.Net.Sockets;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Platform.Errors;

/// <summary>The database is out of reach, full, without a free connection, or busy: whatever was asked can be asked again.</summary>
internal static class StoreFaults
{
    /// <summary>What callers are told of it, on every channel; null for any other fault.</summary>
    public static (string Code, string Message)? Explain(Exception fault) => fault switch
    {
        StoreUnavailableException or StoreBusyException => (((EventStoreException)fault).Code, fault.Message),
        // The server speaks of its own state, or does not speak at all.
        PostgresException { SqlState: ['0', '8', ..] or ['5', '3' or '7', ..] } or NpgsqlException { InnerException: SocketException or IOException or TimeoutException } =>
            ("STORE_UNAVAILABLE", "The database is out of reach at the moment. Ask again in a few seconds."),
        _ => null,
    };
}
