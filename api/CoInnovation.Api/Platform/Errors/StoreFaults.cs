using System.Net.Sockets;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Platform.Errors;

/// <summary>The database is out of reach, full, without a free connection, or busy: whatever was asked can be asked again.</summary>
internal static class StoreFaults
{
    private static Sentence OutOfReach => "The database is out of reach at the moment. Ask again in a few seconds.";

    private static Sentence IdReused => "This command id was used before for something else. Send the command with a new id.";

    /// <summary>What callers are told of it, on every channel; null for any other fault.</summary>
    public static (string Code, Sentence Sentence)? Explain(Exception fault) => fault switch
    {
        StoreBusyException store => (store.Code, "Too much is going on at the moment. Send the same again in a second."),
        StoreUnavailableException store => (store.Code, OutOfReach),
        CommandIdReusedException store => (store.Code, IdReused),
        EventStoreException store => (store.Code, Sentence.Verbatim(store.Message)),
        // The server speaks of its own state, or does not speak at all.
        PostgresException { SqlState: ['0', '8', ..] or ['5', '3' or '7', ..] } or NpgsqlException { InnerException: SocketException or IOException or TimeoutException } =>
            ("STORE_UNAVAILABLE", OutOfReach),
        _ => null,
    };

    /// <summary>The same where something was to change.</summary>
    public static RuleViolationException OfCommand(EventStoreException fault) => new(fault.Code, fault switch
    {
        StoreUnavailableException => (Sentence)"The database is out of reach at the moment; whether this was saved is not certain. Send the same again in a moment: it takes effect once.",
        UnknownSealOwnerException => SealOwners.Erased,
        _ => Explain(fault)!.Value.Sentence,
    });
}
