using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Raised hands and reactions: never stored. Hands have names and an order, so there are none in anonymous steps; reactions are numbers alone. Both are gathered and told at
/// most five times a second. A hand stays up while its owner's connection is lost, and is told of once they are back.
/// </summary>
[RunsUnder(JobPolicy.TellAudiences)]
internal sealed class Gestures(LiveFeeds feeds, SentWorkshops workshops, TimeProvider time, ILogger<Gestures> logger)
    : RoomTeller<Desk>(TimeSpan.FromMilliseconds(200), time, logger)
{
    /// <summary>False in a step that shows no names.</summary>
    public async Task<bool> SetAsync(Outbox outbox, bool isRaised, CancellationToken cancellationToken)
    {
        if (outbox.Seat is not { } seat)
        {
            return true;
        }

        if (!isRaised)
        {
            Change(seat.Workshop, desk => desk.Hands.Remove(seat.ParticipantId));
            return true;
        }

        if (await IsAnonymousAsync(seat.Workshop, cancellationToken))
        {
            return false;
        }

        Change(seat.Workshop, desk =>
        {
            if (!desk.Hands.Contains(seat.ParticipantId))
            {
                desk.Hands.Add(seat.ParticipantId);
            }
        });
        return true;
    }

    /// <summary>Somebody's hand, or everybody's.</summary>
    public void Lower(Outbox outbox, Guid? participantId)
    {
        if (outbox.Seat is { } seat)
        {
            Change(seat.Workshop, desk => desk.Hands.RemoveAll(one => participantId is null || one == participantId));
        }
    }

    public void React(Outbox outbox, Reaction reaction)
    {
        // One of each connection between two looks: whoever clicks without end is no louder than others.
        if (outbox.Seat is { } seat && Enum.IsDefined(reaction))
        {
            Change(seat.Workshop, desk => desk.Reactions.TryAdd(outbox, reaction));
        }
    }

    /// <summary>Somebody subscribed: they hear which hands are up, and the others of theirs.</summary>
    public void Come(Outbox outbox) => LookAgain(outbox.Seat!.Workshop);

    public void Leave(Outbox outbox)
    {
        if (outbox.Seat is { } seat)
        {
            LookAgain(seat.Workshop);
        }
    }

    /// <summary>Another step runs, or by other rules; or somebody came or went.</summary>
    public void LookAgain(StreamKey workshop)
    {
        if (Find(workshop) is { } desk)
        {
            TellAgain(desk);
        }
    }

    protected override void TellAgain(Desk room) => room.Change(static _ => { });

    protected override async Task TellAsync(StreamKey workshop, Desk room, CancellationToken cancellationToken)
    {
        if (!room.HasChanged)
        {
            return;
        }

        var isAnonymous = await IsAnonymousAsync(workshop, cancellationToken);
        var (hands, reactions) = room.Take(isAnonymous);
        var readers = feeds.ReadersOf(workshop, Audience.Workshop);
        var raised = Messages.Hands(workshop.Id, [.. hands.Where(one => feeds.ReadersOf(workshop, Audience.Own(one)).Count > 0)]);
        var reacted = reactions.Count == 0 ? null : Messages.Reactions(workshop.Id, reactions);
        foreach (var reader in readers)
        {
            reader.Send(raised);
            if (reacted is not null)
            {
                reader.Send(reacted);
            }
        }

        if ((readers.Count == 0 || hands.Count == 0) && room.TryClose(isAbandoned: readers.Count == 0))
        {
            Remove(workshop);
        }
    }

    private async Task<bool> IsAnonymousAsync(StreamKey workshop, CancellationToken cancellationToken) => (await workshops.ReadAsync(workshop, cancellationToken)).RunsWithoutNames();

    private void Change(StreamKey workshop, Action<Desk> change) => Enter(workshop, desk => desk.Change(change));
}
