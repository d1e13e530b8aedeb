namespace CoInnovation.EventStore;

/// <summary>What one mailbox wants stored: decided commands in order, all or nothing, on top of exactly <paramref name="ExpectedVersion"/>.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="StreamType">Its kind; stored when the stream begins.</param>
/// <param name="ExpectedVersion">The stream's version that the decisions were made on; 0 for a stream that does not exist.</param>
/// <param name="Commands">At least one. A command without events still stores its id and result.</param>
public sealed record StreamAppend(StreamKey Stream, string StreamType, long ExpectedVersion, IReadOnlyList<CommandAppend> Commands);

/// <summary>One decided command with its events and the answer to give whenever the same command comes again.</summary>
/// <param name="CommandId">Made by the client; unique within the tenant for ever.</param>
/// <param name="Fingerprint">SHA-256 over the canonical input (<see cref="EventStore.Fingerprint"/>).</param>
/// <param name="Principal">Who sent it; only the same principal is given the stored answer again.</param>
/// <param name="Result">The answer as UTF-8 JSON.</param>
/// <param name="Events">What happened; none when there was nothing to do.</param>
/// <param name="Timestamp">When it was decided.</param>
/// <param name="Metadata">Who acted, and why.</param>
public sealed record CommandAppend(
    Guid CommandId,
    ReadOnlyMemory<byte> Fingerprint,
    string Principal,
    ReadOnlyMemory<byte> Result,
    IReadOnlyList<NewEvent> Events,
    DateTimeOffset Timestamp,
    CommandMetadata Metadata);
