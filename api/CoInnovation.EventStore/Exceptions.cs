namespace CoInnovation.EventStore;

/// <summary>A fault of the store with a stable code that may be shown to clients.</summary>
/// <param name="code">The stable code.</param>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The cause, for the log only.</param>
public abstract class EventStoreException(string code, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The stable code, for example <c>STORE_BUSY</c>.</summary>
    public string Code { get; } = code;

    /// <summary>True when the same command with the same id may simply be sent again.</summary>
    public virtual bool IsRetryable => false;
}

/// <summary>A bounded queue is full (<c>STORE_BUSY</c>): nothing was stored; send the same command again in a moment.</summary>
/// <param name="message">Which queue.</param>
public sealed class StoreBusyException(string message) : EventStoreException("STORE_BUSY", message)
{
    /// <inheritdoc/>
    public override bool IsRetryable => true;
}

/// <summary>
/// PostgreSQL cannot be reached or cannot write (<c>STORE_UNAVAILABLE</c>). Whether a command was applied may be unknown: send it again with the same id.
/// </summary>
/// <param name="message">What is wrong.</param>
/// <param name="innerException">The database's own words.</param>
public sealed class StoreUnavailableException(string message, Exception? innerException = null)
    : EventStoreException("STORE_UNAVAILABLE", message, innerException)
{
    /// <inheritdoc/>
    public override bool IsRetryable => true;
}

/// <summary>A command id was used before for other input or by somebody else (<c>COMMAND_ID_REUSED</c>). The message never tells which.</summary>
public sealed class CommandIdReusedException()
    : EventStoreException("COMMAND_ID_REUSED", "This command id was used before for something else. Send the command with a new id.");

/// <summary>PostgreSQL's settings could lose acknowledged events; the store refuses to start (<c>UNSAFE_POSTGRES</c>).</summary>
/// <param name="setting">The setting's name, or <c>standby</c>.</param>
/// <param name="message">Its value and the value that is needed.</param>
public sealed class UnsafePostgresException(string setting, string message) : EventStoreException("UNSAFE_POSTGRES", message)
{
    /// <summary>The setting's name, or <c>standby</c>.</summary>
    public string Setting { get; } = setting;
}

/// <summary>The database was begun under another master key (<c>WRONG_MASTER_KEY</c>): nothing could be opened, and records would be signed by a key that nobody knows.</summary>
/// <param name="message">Which key does not open, and what to do.</param>
public sealed class WrongMasterKeyException(string message) : EventStoreException("WRONG_MASTER_KEY", message);

/// <summary>A later version has changed the database in a way that nodes of this one cannot work with (<c>DATABASE_TOO_NEW</c>).</summary>
/// <param name="schema">The database schema.</param>
/// <param name="migration">What changed it.</param>
public sealed class DatabaseTooNewException(string schema, string migration) : EventStoreException(
    "DATABASE_TOO_NEW", $"A later version of this program has changed the database ({schema}, {migration}), and this one cannot work with it any more. Start the later version, or restore a backup of before.");

/// <summary>A stream holds an event that this version of the program cannot read (<c>EVENT_UNDECODABLE</c>); the stream takes no commands until it can.</summary>
/// <param name="recorded">Where the event is.</param>
public sealed class UndecodableEventException(RecordedEvent recorded) : EventStoreException(
    "EVENT_UNDECODABLE",
    $"Event {recorded?.Position} of stream {recorded?.Stream} cannot be read: {(recorded?.Data as UndecodableEvent)?.Reason}")
{
    /// <summary>The event's place in the log.</summary>
    public long Position { get; } = recorded?.Position ?? 0;
}

/// <summary>Text was to be sealed for an owner that was never registered or is erased (<c>SEAL_OWNER_UNKNOWN</c>).</summary>
/// <param name="ownerId">The owner.</param>
public sealed class UnknownSealOwnerException(Guid ownerId)
    : EventStoreException("SEAL_OWNER_UNKNOWN", $"No sealing key exists for owner {ownerId}. Register the owner before its text is written.");

/// <summary>
/// Thrown by an inline projection whose rule an append would break. Nothing is wrong with the store: that append alone is rolled back, and whoever appends gets
/// <see cref="Reason"/> thrown instead of this.
/// </summary>
/// <param name="reason">The rule, as the caller is to see it.</param>
public sealed class AppendRefusedException(Exception reason) : Exception("An append would break a rule.", reason)
{
    /// <summary>The rule, as the caller is to see it.</summary>
    public Exception Reason { get; } = reason;
}
