using System.Runtime.InteropServices;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Carries the log to the connections: what one read of the tail brought for a workshop is encoded once for each audience and handed to the outboxes of its readers. It
/// waits for nobody.
/// </summary>
[RunsUnder(JobPolicy.TellAudiences)]
internal sealed partial class FeedPump(Tail tail, LiveFeeds feeds, SeenVersions seen, Presence presence, Gestures gestures, TimeProvider time, ILogger<FeedPump> logger) : BackgroundService
{
    private const int EventsInAFrame = 100;
    private const int BytesInOneGo = Outbox.MostBytes / 4;
    private static readonly TimeSpan BetweenGoes = TimeSpan.FromMilliseconds(5);
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
                    await DeliverAsync(batch, stoppingToken);
                    position = batch[^1].Position;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, it must not end the feeds, let alone the process: what is missed is read again from the last position.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogFault(fault);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    internal async Task DeliverAsync(IReadOnlyList<RecordedEvent> batch, CancellationToken cancellationToken)
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

        var erasures = batch.Where(recorded => recorded.Data is ParticipantErasureAsked or OrganizationErased).Select(recorded => recorded.CommandId).ToHashSet();
        var unpaused = 0;
        foreach (var ((workshop, feed), events) in frames)
        {
            foreach (var part in events.Chunk(EventsInAFrame))
            {
                unpaused += Send(workshop, feed, part);
                if (unpaused > BytesInOneGo)
                {
                    // The same short pause for all, whoever reads: what is healthy can take the burst, instead of falling over its bound.
                    unpaused = 0;
                    await Task.Delay(BetweenGoes, time, cancellationToken);
                }
            }

            if (events.Exists(recorded => recorded.Data is StepStarted or StepChanged or StepEnded or StepsRestored or CollectionOpened))
            {
                gestures.LookAgain(workshop);
                presence.LookAgain(workshop);
            }

            EndSeats(workshop, events, erasures);
        }
    }

    /// <summary>Encodes once, hands out to all; returns the frame's size.</summary>
    private int Send(StreamKey workshop, string feed, IReadOnlyList<RecordedEvent> events)
    {
        var readers = feeds.ReadersOf(workshop, feed);
        if (readers.Count == 0)
        {
            return 0;
        }

        try
        {
            var frame = Messages.Frame(workshop.Id, LiveFeedNames.OnTheWire(feed), events, time.GetUtcNow());
            foreach (var reader in readers)
            {
                reader.Send(frame);
            }

            return frame.Utf8.Length;
        }
#pragma warning disable CA1031 // A frame that cannot be made must not hold up the other workshops: its readers are told to ask for what they miss.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFrame(workshop.Id, feed, fault);
            foreach (var reader in readers)
            {
                reader.Resync();
            }

            return 0;
        }
    }

    private void EndSeats(StreamKey workshop, IReadOnlyList<RecordedEvent> events, HashSet<Guid> erasures)
    {
        foreach (var recorded in events)
        {
            if (recorded.Data is not ParticipantLeft left)
            {
                continue;
            }

            var ended = erasures.Contains(recorded.CommandId)
                ? (Sentence)"You are erased from this workshop: what you wrote is unreadable, for everybody and for ever."
                : left.Removed
                ? (Sentence)"A facilitator has ended your seat. What you wrote stays."
                : (Sentence)"You have left this workshop. What you wrote stays.";
            foreach (var outbox in feeds.ReadersOf(workshop, Audience.Own(left.ParticipantId)))
            {
                feeds.Unsubscribe(outbox);
                presence.Leave(outbox);
                gestures.Leave(outbox);
                outbox.End(Messages.Ended(workshop.Id, "SEAT_ENDED", ended.In(outbox.Language)));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The feeds could not be read and are tried again in a second.")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "A frame of workshop {Workshop}, feed {Feed}, could not be sent; its readers subscribe again.")]
    private partial void LogFrame(Guid workshop, string feed, Exception fault);
}
