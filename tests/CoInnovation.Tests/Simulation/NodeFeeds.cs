using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Realtime;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Tests.Simulation;

/// <summary>
/// What <c>FeedPump</c>, <c>LiveFeeds</c> and <c>Subscriptions</c> do, in the same order, over simulated connections: first the frames, then the state, and no snapshot
/// that is older than what was sent.
/// </summary>
internal sealed class NodeFeeds(World world, Database database, Judge judge, StreamKey workshop, Bug bug)
{
    private const int MostMissing = 100;
    private readonly List<(Connection Connection, IReadOnlyList<string> Feeds)> _readers = [];
    private Tail _tail = null!;
    private Mailboxes<Workshop> _workshops = null!;
    private TimeProvider _time = null!;
    private SeenVersions _seen = null!;
    private Workshop? _cached;

    public async Task RunAsync(Tail tail, Mailboxes<Workshop> workshops, TimeProvider time)
    {
        (_tail, _workshops, _time, _seen) = (tail, workshops, time, new SeenVersions(time));
        var position = tail.Position;
        while (true)
        {
            try
            {
                await foreach (var batch in tail.ReadAsync(position, CancellationToken.None))
                {
                    Deliver(batch);
                    position = batch[^1].Position;
                }
            }
            catch (EventStoreException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time, CancellationToken.None);
            }
        }
    }

    public void Leave(Connection connection) => _readers.RemoveAll(reader => reader.Connection == connection);

    public async Task SubscribeAsync(
        Connection connection, IReadOnlyDictionary<string, long> cursors, bool isFacilitator, Action<IReadOnlyList<FeedAnswer>?> answer)
    {
        // What a page says of itself gives no rights.
        isFacilitator = isFacilitator && (!world.IsWhole || bug == Bug.FacilitatorsFeedForAll || database.SeatsOf(connection.ParticipantId).Any(seat => seat.Role == ParticipantRole.Facilitator));
        var own = Audience.Own(connection.ParticipantId);
        List<string> feeds = isFacilitator ? [Audience.Workshop, own, Audience.Facilitators] : [Audience.Workshop, own];
        Leave(connection);
        _readers.Add((connection, feeds));

        try
        {
            if (await ReadAsync(connection.ParticipantId) is not { } slices)
            {
                Leave(connection);
                answer(null);
                return;
            }

            List<FeedAnswer> answers =
            [
                await AnswerAsync(Audience.Workshop, slices.Shared, cursors),
                await AnswerAsync(own, slices.Own, cursors),
            ];
            if (slices.Facilitators is { } facilitation && isFacilitator)
            {
                answers.Add(await AnswerAsync(Audience.Facilitators, facilitation, cursors));
            }

            answer(answers);
        }
        catch (EventStoreException)
        {
            // The invocation fails, and with it the client's attempt.
            Leave(connection);
            connection.Close();
        }
    }

    private async Task<WorkshopSlices?> ReadAsync(Guid participantId)
    {
        if (bug == Bug.SnapshotsFromTheCache && _cached is not null && WorkshopSlices.Of(_cached, participantId) is { } old)
        {
            return old;
        }

        var sent = _seen.Of(workshop);
        while (true)
        {
            var (state, version) = await _workshops.ReadAsync(workshop, CancellationToken.None);
            if (version >= sent)
            {
                _cached = state;
                return WorkshopSlices.Of(state, participantId)
                    ?? (bug == Bug.SeatsFromAnOldState ? null : WorkshopSlices.Of(await _workshops.ReadNewestAsync(workshop, CancellationToken.None), participantId));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2), _time, CancellationToken.None);
        }
    }

    private async Task<FeedAnswer> AnswerAsync<TSlice>(string feed, Folded<TSlice> folded, IReadOnlyDictionary<string, long> cursors)
        where TSlice : class
    {
        if (!cursors.TryGetValue(feed, out var known) || folded.Sequence - known > MostMissing)
        {
            return new FeedAnswer(feed, folded.Sequence, folded.Slice, []);
        }

        var missing = known >= folded.Sequence
            ? []
            : await _tail.ReadFeedAsync(workshop, feed, known, (int)(folded.Sequence - known), CancellationToken.None);
        return new FeedAnswer(feed, known + missing.Count, Slice: null, [.. missing.Select(WireEvent.Of)]);
    }

    private void Deliver(IReadOnlyList<RecordedEvent> batch)
    {
        var frames = new Dictionary<string, List<RecordedEvent>>();
        foreach (var recorded in batch)
        {
            _seen.Note(recorded.Stream, recorded.Version);
            if (recorded.Feed is { } feed)
            {
                (frames.TryGetValue(feed, out var events) ? events : frames[feed] = []).Add(recorded);
            }
        }

        foreach (var (feed, events) in frames)
        {
            var frame = new Frame(feed, events[0].FeedSequence, [.. events.Select(Encode)]);
            foreach (var (connection, feeds) in _readers.ToList())
            {
                if (feeds.Contains(feed) || (bug == Bug.OwnFeedForAll && feed.StartsWith("participant", StringComparison.Ordinal)))
                {
                    connection.Down(listener => listener.Receive(frame));
                }
            }

            foreach (var left in events.Select(recorded => recorded.Data).OfType<ParticipantLeft>())
            {
                foreach (var (connection, _) in _readers.Where(reader => reader.Connection.ParticipantId == left.ParticipantId).ToList())
                {
                    Leave(connection);
                    connection.Down(listener => listener.Ended("SEAT_ENDED"));
                }
            }
        }
    }

    private WireEvent Encode(RecordedEvent recorded) => (bug, recorded.Data) switch
    {
        (Bug.CardsTooEarly, CardsCounted { Hidden: > 0 } counted) => WireEvent.Of(recorded) with { Json = $"CardsCounted {WireEvent.JsonOf(judge.HiddenIn(counted.StepId))}" },
        (Bug.TallyWithTheCount, VotersCounted voters) => WireEvent.Of(recorded) with { Json = $"VotersCounted {WireEvent.JsonOf(judge.TallyOf(voters.RoundId))}" },
        _ => WireEvent.Of(recorded),
    };
}
