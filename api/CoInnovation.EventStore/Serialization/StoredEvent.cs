namespace CoInnovation.EventStore.Serialization;

/// <summary>An event as it is stored, before its payload is decoded.</summary>
internal readonly record struct StoredEvent(
    long Position,
    Guid Id,
    StreamKey Stream,
    string StreamType,
    long Version,
    string StoredName,
    byte[] Json,
    DateTimeOffset Timestamp,
    Guid CommandId,
    CommandMetadata Metadata,
    string? Feed,
    long FeedSequence);
