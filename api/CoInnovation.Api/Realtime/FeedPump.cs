using System.Runtime.InteropServices;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Carries the log to the connections: what one read of the tail brought for a workshop is encoded once for each audience and handed to the outboxes of its readers. It
/// waits for nobody.
/// </summary>
internal sealed partial class FeedPump(Tail tail, LiveFeeds feeds, SeenVersions seen, Presence presence, TimeProvider time, ILogger<FeedPump> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var position = tail.Position;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in tail.ReadAsync(position, stoppingToken))
                {
                    Deliver(batch);
                    position = batch[^1].Position;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (StoreUnavailableException fault)
            {
                // Far behind, and the database is away: nothing is lost, it only comes later.
                LogFault(fault);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Deliver(IReadOnlyList<RecordedEvent> batch)
    {
        var frames = new Dictionary<(StreamKey Workshop, string Feed), List<RecordedEvent>>();
        foreach (var recorded in batch)
        {
            if (recorded.StreamType != WorkshopsModule.Stream.StreamType)
            {
                continue;
            }

            // First noted, then sent: whoever subscribes in between asks for a snapshot that is as new as what was sent without them.
            seen.Note(recorded.Stream, recorded.Version);
            if (recorded.Feed is not null && recorded.Data is not UndecodableEvent)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(frames, (recorded.Stream, recorded.Feed), out _) ??= []).Add(recorded);
            }
        }

        foreach (var ((workshop, feed), events) in frames)
        {
            var readers = feeds.ReadersOf(workshop, feed);
            if (readers.Count > 0)
            {
                var frame = Messages.Frame(workshop.Id, LiveFeedNames.OnTheWire(feed), events, time.GetUtcNow());
                foreach (var reader in readers)
                {
                    reader.Send(frame);
                }
            }

            EndSeats(workshop, events);
        }
    }

    private void EndSeats(StreamKey workshop, List<RecordedEvent> events)
    {
        foreach (var left in events.Select(recorded => recorded.Data).OfType<ParticipantLeft>())
        {
            var ended = left.Removed
                ? Messages.Ended(workshop.Id, "SEAT_ENDED", "A facilitator has ended your seat. What you wrote stays.")
                : Messages.Ended(workshop.Id, "SEAT_ENDED", "You have left this workshop. What you wrote stays.");
            foreach (var outbox in feeds.ReadersOf(workshop, Audience.Own(left.ParticipantId)))
            {
                feeds.Unsubscribe(outbox);
                presence.Leave(outbox);
                outbox.End(ended);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The feeds could not be read and are tried again in a second.")]
    private partial void LogFault(Exception fault);
}
