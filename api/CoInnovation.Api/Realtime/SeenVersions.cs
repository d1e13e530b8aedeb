using System.Collections.Concurrent;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Up to which version each busy workshop was sent out. A snapshot for a new reader must not be older: what lies between the two would reach the reader neither way.
/// Old entries go after half a minute, when every state in this node has long caught up.
/// </summary>
internal sealed class SeenVersions(TimeProvider time)
{
    private static readonly TimeSpan Generation = TimeSpan.FromSeconds(30);
    private ConcurrentDictionary<StreamKey, long> _current = new();
    private ConcurrentDictionary<StreamKey, long> _previous = new();
    private long _since = time.GetTimestamp();

    /// <summary>Called by one thread.</summary>
    public void Note(StreamKey stream, long version)
    {
        if (time.GetElapsedTime(_since) > Generation)
        {
            _since = time.GetTimestamp();
            _previous = _current;
            _current = new();
        }

        _current[stream] = version;
    }

    public long Of(StreamKey stream) => Math.Max(_current.GetValueOrDefault(stream), _previous.GetValueOrDefault(stream));
}
