namespace CoInnovation.EventStore;

/// <summary>All that is known of an event before it is committed: everything but its place in the log and in its feed.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Stream">The stream that holds it.</param>
/// <param name="StreamType">The stream's kind, for example <c>workshop</c>.</param>
/// <param name="Version">Its number within the stream: dense, from 1.</param>
/// <param name="TypeAlias">The stored event name without its schema version, for example <c>card_revealed</c>.</param>
/// <param name="SchemaVersion">The version of the payload as it was written, from 1; <c>Data</c> is upcast to the newest.</param>
/// <param name="Timestamp">When it was decided, by the store's clock, in whole microseconds.</param>
/// <param name="CommandId">The command that caused it.</param>
/// <param name="Metadata">Who acted, and why.</param>
public sealed record EventEnvelope(
    Guid Id,
    StreamKey Stream,
    string StreamType,
    long Version,
    string TypeAlias,
    int SchemaVersion,
    DateTimeOffset Timestamp,
    Guid CommandId,
    CommandMetadata Metadata);
