using CoInnovation.EventStore.Serialization;

namespace CoInnovation.EventStore.Operations;

/// <summary>Where the feeds of a group's appends end before it, in their order: known beforehand, or asked for in the group's statement.</summary>
internal sealed class FeedBases
{
    private readonly long[] _bases;
    private readonly List<int> _asked = [];
    private readonly int[] _questions;

    public FeedBases(IReadOnlyList<PreparedAppend> appends, FeedHeads heads)
    {
        _bases = new long[appends.Sum(append => append.Feeds.Count)];
        _questions = new int[_bases.Length];
        var at = 0;
        foreach (var append in appends)
        {
            foreach (var feed in append.Feeds)
            {
                if (heads.Find(append.Stream, append.Append.ExpectedVersion, feed.Name) is { } known)
                {
                    _bases[at] = known;
                }
                else
                {
                    _asked.Add(at);
                    Asked.Add((append.Stream, feed.Name));
                    _questions[at] = Asked.Count;
                }

                at++;
            }
        }
    }

    /// <summary>The feeds that the statement looks up, in the order of their questions, which count from 1.</summary>
    public List<(StreamKey Stream, string Feed)> Asked { get; } = [];

    /// <summary>A feed's last sequence, or 0 with the number of the question for it.</summary>
    public (long Sequence, int? Question) this[int feed] => (_bases[feed], _questions[feed] == 0 ? null : _questions[feed]);

    public void Answer(int question, long sequence) => _bases[_asked[question - 1]] = sequence;

    public ReadOnlySpan<long> Of(int firstFeed, int count) => _bases.AsSpan(firstFeed, count);
}
