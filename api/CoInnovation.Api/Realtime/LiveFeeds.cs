using System.Collections.Concurrent;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Realtime;

/// <summary>Which connections of this node read which feeds.</summary>
internal sealed class LiveFeeds
{
    private readonly ConcurrentDictionary<(StreamKey Workshop, string Feed), Readers> _feeds = new();

    /// <summary>Moves a connection to the feeds of this seat.</summary>
    public void Subscribe(Outbox outbox, LiveSeat seat)
    {
        Unsubscribe(outbox);
        outbox.Begin(seat);
        foreach (var feed in seat.Feeds)
        {
            while (!_feeds.GetOrAdd((seat.Workshop, feed), static _ => new Readers()).TryAdd(outbox))
            {
                // The last one left between look-up and use; the next look-up makes others.
            }
        }
    }

    public void Unsubscribe(Outbox outbox)
    {
        foreach (var feed in outbox.Seat?.Feeds ?? [])
        {
            var key = (outbox.Seat!.Workshop, feed);
            if (_feeds.TryGetValue(key, out var readers) && readers.IsEmptyWithout(outbox))
            {
                _feeds.TryRemove(KeyValuePair.Create(key, readers));
            }
        }
    }

    public IReadOnlyList<Outbox> ReadersOf(StreamKey workshop, string feed) => _feeds.TryGetValue((workshop, feed), out var readers) ? readers.All : [];

    /// <summary>The readers of one feed. Coming and going costs each of them the same, however many the others are: all of them may do so at once.</summary>
    private sealed class Readers
    {
        private readonly Lock _lock = new();
        private readonly HashSet<Outbox> _outboxes = [];
        private Outbox[]? _all;
        private bool _isClosed;

        /// <summary>As of now; never changed afterwards.</summary>
        public IReadOnlyList<Outbox> All
        {
            get
            {
                lock (_lock)
                {
                    return _all ??= [.. _outboxes];
                }
            }
        }

        /// <summary>False if these are given up: whoever were added now would hear nothing.</summary>
        public bool TryAdd(Outbox outbox)
        {
            lock (_lock)
            {
                if (!_isClosed && _outboxes.Add(outbox))
                {
                    _all = null;
                }

                return !_isClosed;
            }
        }

        /// <summary>True if nobody is left: then these are given up.</summary>
        public bool IsEmptyWithout(Outbox outbox)
        {
            lock (_lock)
            {
                if (_outboxes.Remove(outbox))
                {
                    _all = null;
                }

                return _isClosed = _outboxes.Count == 0;
            }
        }
    }
}
