using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Simulation;

/// <summary>What the web's <c>SeatFeeds</c> and <c>receive</c> do: the feeds of one seat, each folded into its slice with its own cursor.</summary>
internal sealed class ClientFeeds(Judge judge, Guid participantId, Bug bug)
{
    private readonly SortedDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private int _folded;

    public WorkshopBoard? Board => _known.GetValueOrDefault(Audience.Workshop)?.Slice as WorkshopBoard;

    public OwnSeat Own => _known.GetValueOrDefault(Audience.Own(participantId))?.Slice as OwnSeat ?? OwnSeat.Empty;

    public IReadOnlyDictionary<string, long> Cursors() =>
        _known.ToDictionary(one => one.Key, one => bug == Bug.ClientAsksTooFar ? one.Value.Sequence + 1 : one.Value.Sequence);

    public void Adopt(IReadOnlyList<FeedAnswer> answers)
    {
        foreach (var answer in answers)
        {
            var known = _known.GetValueOrDefault(answer.Feed);
            if (answer.Slice is { } slice)
            {
                CheckSnapshot(answer.Feed, answer.Sequence, slice);
                if (known is null || answer.Sequence >= known.Sequence)
                {
                    Keep(answer.Feed, new Known(answer.Sequence, slice, judge.Feeds.HistoryAt(answer.Feed, answer.Sequence)));
                }

                continue;
            }

            _ = Fold(new Frame(answer.Feed, answer.Sequence - answer.Events.Count + 1, answer.Events));
        }
    }

    /// <summary>False behind a gap.</summary>
    public bool Fold(Frame frame)
    {
        if (frame.Feed == Audience.Facilitators && judge.State.Board.Participants.All(one => one.ParticipantId != participantId || one.Role != ParticipantRole.Facilitator))
        {
            judge.Fail("nothing leaks", $"{participantId} was told what is for facilitators.");
        }

        foreach (var told in frame.Events)
        {
            if (judge.Secrets.ToldTo(participantId, told) is { } secret)
            {
                judge.Fail("nothing leaks", $"{participantId} was told {secret}.");
            }
        }

        if (!_known.TryGetValue(frame.Feed, out var known))
        {
            return false;
        }

        var first = frame.First;
        if (first > known.Sequence + 1)
        {
            if (bug != Bug.ClientSkipsGaps)
            {
                return false;
            }

            known = known with { Sequence = first - 1 };
        }

        var fresh = bug == Bug.ClientFoldsTwice ? frame.Events : [.. frame.Events.Skip((int)(known.Sequence + 1 - first))];
        if (fresh.Count > 0)
        {
            Keep(frame.Feed, new Known(
                Math.Max(known.Sequence, first + frame.Events.Count - 1),
                fresh.Aggregate(known.Slice, (slice, told) => Apply(slice, told.Data)),
                fresh.Aggregate(known.History, (history, told) => WireEvent.Chain(history, told.Digest))));
        }

        return true;
    }

    /// <summary>All that the seat may see, as new as the log.</summary>
    public void CheckComplete(string rule, bool isFacilitator)
    {
        foreach (var feed in (string[])[Audience.Workshop, Audience.Own(participantId), .. isFacilitator ? [Audience.Facilitators] : Array.Empty<string>()])
        {
            var (sequence, slice) = _known.TryGetValue(feed, out var known) ? (known.Sequence, known.Slice) : (-1, new object());
            if (sequence != judge.Feeds.Length(feed))
            {
                judge.Fail(rule, $"{participantId} has {feed} up to {sequence} of {judge.Feeds.Length(feed)}.");
            }

            CheckSlice(feed, sequence, slice);
        }
    }

    private static object Apply(object slice, WorkshopEvent happened) => slice switch
    {
        WorkshopBoard board => board.Apply(happened),
        OwnSeat seat => seat.Apply(happened),
        Facilitation facilitation => facilitation.Apply(happened),
        _ => throw new InvalidOperationException($"{slice.GetType().Name} is no slice."),
    };

    private void Keep(string feed, Known known)
    {
        if (_known.TryGetValue(feed, out var before) && known.Sequence < before.Sequence)
        {
            judge.Fail("cursors go forward", $"{participantId} goes back from {before.Sequence} to {known.Sequence} of {feed}.");
        }

        _known[feed] = known;
        if (known.Sequence > judge.Feeds.Length(feed) || known.History != judge.Feeds.HistoryAt(feed, known.Sequence))
        {
            judge.Fail("folds are the log's", $"{participantId} has another history of {feed} at {known.Sequence} than the log.");
        }

        // The same events folded by the same functions: comparing every one of the slices would show no more and take most of the time.
        if (_folded++ % 64 == 0)
        {
            CheckSlice(feed, known.Sequence, known.Slice);
        }
    }

    private void CheckSnapshot(string feed, long sequence, object slice)
    {
        CheckSlice(feed, sequence, slice);
        if (slice is WorkshopBoard board && judge.Secrets.ToldTo(participantId, board) is { } secret)
        {
            judge.Fail("nothing leaks", $"{participantId} was told {secret}.");
        }
    }

    private void CheckSlice(string feed, long sequence, object slice)
    {
        if (!judge.Feeds.IsSliceAt(feed, sequence, slice))
        {
            judge.Fail("folds are the log's", $"{participantId} has another slice of {feed} at {sequence} than the log.");
        }
    }

    private sealed record Known(long Sequence, object Slice, ulong History);
}
