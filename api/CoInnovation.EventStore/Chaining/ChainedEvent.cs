using CoInnovation.EventStore.Serialization;

namespace CoInnovation.EventStore.Chaining;

/// <summary>A stored event with its place in the log's chain, and in its feed's if it has one.</summary>
internal readonly record struct ChainedEvent(StoredEvent Stored, byte[] LogHash, byte[]? FeedHash)
{
    /// <summary>
    /// Chains a page on what came before it. <paramref name="feedHashes"/> holds the hash before each feed's first event of the page, but for feeds that begin here, and is
    /// moved along.
    /// </summary>
    public static List<ChainedEvent> Chain(IReadOnlyList<StoredEvent> page, byte[] logHash, Dictionary<(StreamKey, string), byte[]> feedHashes)
    {
        var link = new Link();
        var chained = new List<ChainedEvent>(page.Count);
        foreach (var stored in page)
        {
            link.ShowInLog(stored);
            var next = new byte[Link.HashSize];
            link.Hash(logHash, next);
            logHash = next;
            chained.Add(new ChainedEvent(stored, logHash, stored.Feed is { } feed ? Extend(link, stored, feed, feedHashes) : null));
        }

        return chained;
    }

    private static byte[] Extend(Link link, in StoredEvent stored, string feed, Dictionary<(StreamKey, string), byte[]> feedHashes)
    {
        if (!feedHashes.TryGetValue((stored.Stream, feed), out var previous))
        {
            previous = stored.FeedSequence == 1
                ? ChainName.OfFeed(stored.Stream, feed).Beginning.ToArray()
                : throw new BrokenChainException(stored.Position, $"feed {feed} of stream {stored.Stream} lacks event {stored.FeedSequence - 1}");
        }

        link.ShowInFeed(stored);
        var hash = new byte[Link.HashSize];
        link.Hash(previous, hash);
        return feedHashes[(stored.Stream, feed)] = hash;
    }
}

/// <summary>The log cannot be chained on, since something is missing in it: chaining over the hole would vouch for it.</summary>
/// <param name="position">The event that does not follow on what is there.</param>
/// <param name="reason">What is missing.</param>
public sealed class BrokenChainException(long position, string reason)
    : Exception($"The log cannot be chained at position {position}: {reason}. Events were removed behind the store's back; restore them from a backup.")
{
    /// <summary>The event that does not follow on what is there.</summary>
    public long Position { get; } = position;
}
