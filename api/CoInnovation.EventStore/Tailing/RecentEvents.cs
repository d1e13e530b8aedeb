namespace CoInnovation.EventStore.Tailing;

/// <summary>
/// The last events of the log, by position and by feed, bounded by count. An event leaves its feed when its slot in the ring is taken, so both views
/// hold the same events. Not synchronized.
/// </summary>
internal sealed class RecentEvents(int capacity)
{
    private readonly RecordedEvent[] _ring = new RecordedEvent[capacity];
    private readonly Dictionary<(StreamKey Stream, string Feed), RecentFeed> _feeds = [];

    /// <summary>The position of the oldest event that is held; above <see cref="Last"/> when none is.</summary>
    public long First { get; private set; } = 1;

    public long Last { get; private set; }

    public void StartAfter(long position)
    {
        Array.Clear(_ring);
        _feeds.Clear();
        Last = position;
        First = position + 1;
    }

    /// <summary>Adds the event that follows <see cref="Last"/>.</summary>
    public void Add(RecordedEvent recorded)
    {
        if (Last - First + 1 == capacity)
        {
            RemoveFromFeed(_ring[First % capacity]);
            First++;
        }

        _ring[recorded.Position % capacity] = recorded;
        Last = recorded.Position;
        if (recorded.Feed is not null)
        {
            var key = (recorded.Stream, recorded.Feed);
            if (!_feeds.TryGetValue(key, out var feed))
            {
                _feeds.Add(key, feed = new RecentFeed());
            }

            feed.Add(recorded);
        }
    }

    /// <summary>Events after a position, or null when the ring does not reach back that far.</summary>
    public IReadOnlyList<RecordedEvent>? After(long position, int max)
    {
        if (position + 1 < First)
        {
            return null;
        }

        var count = (int)Math.Min(max, Last - position);
        if (count <= 0)
        {
            return [];
        }

        var events = new RecordedEvent[count];
        for (var i = 0; i < count; i++)
        {
            events[i] = _ring[(position + 1 + i) % capacity];
        }

        return events;
    }

    /// <summary>A feed's events after a sequence, or null when the ring may lack some of them.</summary>
    public IReadOnlyList<RecordedEvent>? FeedAfter(StreamKey stream, string feed, long sequence, int max) =>
        _feeds.TryGetValue((stream, feed), out var events) ? events.After(sequence, max) : null;

    private void RemoveFromFeed(RecordedEvent oldest)
    {
        if (oldest.Feed is not null && _feeds.TryGetValue((oldest.Stream, oldest.Feed), out var feed))
        {
            feed.RemoveOldest();
            if (feed.IsEmpty)
            {
                _feeds.Remove((oldest.Stream, oldest.Feed));
            }
        }
    }
}
