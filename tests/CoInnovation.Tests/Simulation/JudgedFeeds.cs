using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Tests.Simulation;

/// <summary>Every feed as it is in the log: which history, and which slice, stands at each of its sequences.</summary>
internal sealed class JudgedFeeds
{
    private readonly Dictionary<string, List<(ulong History, object Slice)>> _feeds = [];

    /// <summary>False if the event is not the next one of its feed.</summary>
    public bool Take(RecordedEvent recorded, Workshop after)
    {
        if (recorded.Feed is not { } feed)
        {
            return true;
        }

        var entries = Of(feed);
        if (recorded.FeedSequence != entries.Count)
        {
            return false;
        }

        entries.Add((WireEvent.Chain(entries[^1].History, WireEvent.Of(recorded).Digest), SliceOf(feed, after)));
        return true;
    }

    public long Length(string feed) => Of(feed).Count - 1;

    public ulong HistoryAt(string feed, long sequence) => Of(feed)[(int)sequence].History;

    /// <summary>True if this is the slice of that sequence, member by member.</summary>
    public bool IsSliceAt(string feed, long sequence, object slice)
    {
        if (sequence < 0 || sequence > Length(feed))
        {
            return false;
        }

        var judged = Of(feed)[(int)sequence].Slice;
        return ReferenceEquals(judged, slice) || WireEvent.JsonOf(judged) == WireEvent.JsonOf(slice);
    }

    private static object SliceOf(string feed, Workshop workshop) => feed switch
    {
        Audience.Workshop => workshop.Board,
        Audience.Facilitators => workshop.Facilitators.Slice,
        _ => workshop.SeatOf(Guid.Parse(feed.AsSpan("participant:".Length))).Slice,
    };

    private List<(ulong History, object Slice)> Of(string feed) =>
        _feeds.TryGetValue(feed, out var entries) ? entries : _feeds[feed] = [(0, SliceOf(feed, Workshop.Unborn))];
}
