namespace CoInnovation.EventStore;

/// <summary>A committed event. <see cref="Position"/> is its place in the whole log (Marten's <c>seq_id</c>): gap-free and in commit order.</summary>
/// <param name="Envelope">What was known before the commit.</param>
/// <param name="Position">Cursor, checkpoint and resume point in one: from 1, without gaps, in the order in which transactions committed.</param>
/// <param name="Data">The event, upcast to its newest version, sealed texts opened; an <see cref="UndecodableEvent"/> when it cannot be read.</param>
/// <param name="Feed">The audience's feed within the stream, or null.</param>
/// <param name="FeedSequence">Its number within (stream, feed): gapless, from 1; 0 outside every feed.</param>
public sealed record RecordedEvent(EventEnvelope Envelope, long Position, object Data, string? Feed, long FeedSequence)
{
    /// <summary>The stream that holds the event.</summary>
    public StreamKey Stream => Envelope.Stream;

    /// <summary>The stream's kind.</summary>
    public string StreamType => Envelope.StreamType;

    /// <summary>The number within the stream, dense from 1.</summary>
    public long Version => Envelope.Version;

    /// <summary>The event's id.</summary>
    public Guid Id => Envelope.Id;

    /// <summary>The stored event name.</summary>
    public string TypeAlias => Envelope.TypeAlias;

    /// <summary>When it was decided.</summary>
    public DateTimeOffset Timestamp => Envelope.Timestamp;

    /// <summary>The command that caused it.</summary>
    public Guid CommandId => Envelope.CommandId;

    /// <summary>The person or seat that acted, if any.</summary>
    public Guid? Actor => Envelope.Metadata.Actor;

    /// <summary>The side for which the actor acted, if any.</summary>
    public string? Side => Envelope.Metadata.Side;
}
