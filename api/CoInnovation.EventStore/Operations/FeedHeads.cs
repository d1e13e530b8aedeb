using System.Runtime.InteropServices;

namespace CoInnovation.EventStore.Operations;

/// <summary>
/// The last sequences of feeds that this writer committed. A feed grows only with its stream, so what is known here holds for one version of the stream; for any other
/// version, and for a feed that was not written yet, nothing is known. Only what is committed may be remembered.
/// </summary>
internal sealed class FeedHeads
{
    private const int MaxStreams = 10_000;
    private readonly Dictionary<StreamKey, Known> _streams = [];

    /// <summary>The feed's last sequence when its stream has this version; null when it must be looked up.</summary>
    public long? Find(StreamKey stream, long version, string feed)
    {
        if (version == 0)
        {
            return 0;
        }

        return _streams.TryGetValue(stream, out var known) && known.Version == version && known.Heads.TryGetValue(feed, out var sequence) ? sequence : null;
    }

    public void Remember(IReadOnlyList<RecordedEvent> events)
    {
        if (_streams.Count >= MaxStreams)
        {
            _streams.Clear();
        }

        foreach (var recorded in events)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_streams, recorded.Stream, out _);
            if (known is null || known.Version != recorded.Version - 1)
            {
                known = new Known();
            }

            known.Version = recorded.Version;
            if (recorded.Feed is not null)
            {
                known.Heads[recorded.Feed] = recorded.FeedSequence;
            }
        }
    }

    private sealed class Known
    {
        public long Version { get; set; }

        public Dictionary<string, long> Heads { get; } = new(StringComparer.Ordinal);
    }
}
