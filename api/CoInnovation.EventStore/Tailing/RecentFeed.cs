namespace CoInnovation.EventStore.Tailing;

/// <summary>The recent events of one feed, whose sequences follow each other: found by number, since everybody who comes back asks while the tail waits. Not synchronized.</summary>
internal sealed class RecentFeed
{
    private readonly List<RecordedEvent> _events = [];

    /// <summary>Those before it are gone, and cleared away in one go now and then.</summary>
    private int _first;

    public bool IsEmpty => _first == _events.Count;

    public void Add(RecordedEvent recorded) => _events.Add(recorded);

    public void RemoveOldest()
    {
        _events[_first++] = null!;
        if (_first > _events.Count / 2)
        {
            _events.RemoveRange(0, _first);
            _first = 0;
        }
    }

    /// <summary>Events after a sequence; null when some of them are gone.</summary>
    public IReadOnlyList<RecordedEvent>? After(long sequence, int max)
    {
        var skipped = sequence + 1 - _events[_first].FeedSequence;
        if (skipped < 0)
        {
            return null;
        }

        var from = (int)Math.Min(_first + skipped, _events.Count);
        return _events.GetRange(from, Math.Clamp(max, 0, _events.Count - from));
    }
}
