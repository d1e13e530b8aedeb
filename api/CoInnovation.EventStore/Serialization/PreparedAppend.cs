namespace CoInnovation.EventStore.Serialization;

/// <summary>An append whose events are numbered within the stream and encoded, so that the writer has only to place them.</summary>
/// <param name="Append">What was asked for.</param>
/// <param name="Events">All events of all commands in order.</param>
/// <param name="Feeds">The feeds that these events extend, each once, in order of first use.</param>
internal sealed record PreparedAppend(StreamAppend Append, IReadOnlyList<PreparedEvent> Events, IReadOnlyList<PreparedFeed> Feeds)
{
    public StreamKey Stream => Append.Stream;

    public long Version => Append.ExpectedVersion + Events.Count;

    /// <summary>The events as they stand in the log once the append is placed after <paramref name="position"/> and its feeds after their bases.</summary>
    public IReadOnlyList<RecordedEvent> At(long position, ReadOnlySpan<long> feedBases)
    {
        if (Events.Count == 0)
        {
            return [];
        }

        var recorded = new RecordedEvent[Events.Count];
        for (var i = 0; i < recorded.Length; i++)
        {
            var prepared = Events[i];
            recorded[i] = new RecordedEvent(
                prepared.Envelope,
                position + i + 1,
                prepared.Data,
                prepared.Feed,
                prepared.FeedIndex < 0 ? 0 : feedBases[prepared.FeedIndex] + prepared.FeedOrdinal);
        }

        return recorded;
    }

    /// <summary>The versions of the stream after each command.</summary>
    public IEnumerable<long> VersionAfterEachCommand()
    {
        var version = Append.ExpectedVersion;
        foreach (var command in Append.Commands)
        {
            version += command.Events.Count;
            yield return version;
        }
    }
}

/// <summary>One encoded event. <paramref name="FeedOrdinal"/> counts from 1 within this append and feed; <paramref name="FeedIndex"/> is -1 outside every feed.</summary>
internal sealed record PreparedEvent(EventEnvelope Envelope, EventType Type, object Data, byte[] Json, string? Feed, int FeedIndex, int FeedOrdinal);

/// <summary>A feed with the number of events that an append adds to it.</summary>
internal sealed record PreparedFeed(string Name, int Count);
