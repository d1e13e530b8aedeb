using System.Collections.Concurrent;
using System.Collections.Immutable;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Realtime;

/// <summary>Which connections of this node read which feeds.</summary>
internal sealed class LiveFeeds
{
    private readonly ConcurrentDictionary<(StreamKey Workshop, string Feed), ImmutableList<Outbox>> _feeds = new();

    /// <summary>Moves a connection to the feeds of this seat.</summary>
    public void Subscribe(Outbox outbox, LiveSeat seat)
    {
        Unsubscribe(outbox);
        outbox.Begin(seat);
        foreach (var feed in seat.Feeds)
        {
            _feeds.AddOrUpdate((seat.Workshop, feed), static (_, one) => [one], static (_, others, one) => others.Add(one), outbox);
        }
    }

    public void Unsubscribe(Outbox outbox)
    {
        foreach (var feed in outbox.Seat?.Feeds ?? [])
        {
            var key = (outbox.Seat!.Workshop, feed);
            while (_feeds.TryGetValue(key, out var readers))
            {
                var others = readers.Remove(outbox);
                if (others.IsEmpty
                    ? _feeds.TryRemove(KeyValuePair.Create(key, readers))
                    : ReferenceEquals(others, readers) || _feeds.TryUpdate(key, others, readers))
                {
                    break;
                }
            }
        }
    }

    public IReadOnlyList<Outbox> ReadersOf(StreamKey workshop, string feed) => _feeds.TryGetValue((workshop, feed), out var readers) ? readers : [];
}
