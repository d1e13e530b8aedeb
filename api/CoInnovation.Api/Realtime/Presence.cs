using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Who has the workshop open, and how many are writing: never stored, and of writing only a number, so that no step's anonymity depends on it; those who facilitate hear it by
/// side where <see cref="WritingBySide"/> allows it. Changes are gathered and told at most ten times a second, less often where many are to be told of many.
/// </summary>
[RunsUnder(JobPolicy.TellAudiences)]
internal sealed class Presence(LiveFeeds feeds, WritingBySide writingBySide, TimeProvider time, ILogger<Presence> logger)
    : RoomTeller<PresenceRoom>(TimeSpan.FromMilliseconds(100), time, logger)
{
    /// <summary>What presence may cost in all: an identifier to every reader for everybody who is online, in bytes a second.</summary>
    private const double BytesPerSecond = 8_000_000;
    private const double BytesPerName = 40;

    /// <summary>The connection shows up, or says whether its person is writing.</summary>
    public void Set(Outbox outbox, bool isWriting)
    {
        if (outbox.Seat is { } seat)
        {
            var member = new PresenceMember(seat.ParticipantId, isWriting, Time.GetTimestamp());
            Enter(seat.Workshop, room => room.TrySet(outbox, member));
        }
    }

    public void Leave(Outbox outbox)
    {
        if (outbox.Seat is { } seat && Find(seat.Workshop) is { } room && room.Members.TryRemove(outbox, out _))
        {
            room.HasChanged = true;
        }
    }

    /// <summary>Another step runs, or by other rules: who wrote before it did so in another one, whose anonymity is none of its business.</summary>
    public void LookAgain(StreamKey workshop)
    {
        if (Find(workshop) is { } room)
        {
            room.StepSince = Time.GetTimestamp();
            room.HasChanged = true;
        }
    }

    protected override void TellAgain(PresenceRoom room) => room.HasChanged = true;

    protected override async Task TellAsync(StreamKey workshop, PresenceRoom room, CancellationToken cancellationToken)
    {
        var members = room.Members.Count;
        var pause = TimeSpan.FromSeconds(BytesPerName * members * members / BytesPerSecond);
        if (!room.HasChanged || Time.GetElapsedTime(room.ToldAt) < pause)
        {
            return;
        }

        room.HasChanged = false;
        room.ToldAt = Time.GetTimestamp();
        var people = room.Members.Values.GroupBy(member => member.ParticipantId).ToList();
        var online = people.Select(one => one.Key).Order().ToList();
        var writing = people.Count(one => one.Any(member => member.IsWriting));
        var facilitators = feeds.ReadersOf(workshop, Audience.Facilitators).ToHashSet();
        var told = Messages.Presence(workshop.Id, online, writing, bySide: null);
        foreach (var reader in feeds.ReadersOf(workshop, Audience.Workshop).Where(reader => !facilitators.Contains(reader)))
        {
            reader.Send(told);
        }

        if (facilitators.Count > 0)
        {
            var toldFacilitators = Messages.Presence(workshop.Id, online, writing, await BySideAsync(workshop, room, cancellationToken));
            foreach (var facilitator in facilitators)
            {
                facilitator.Send(toldFacilitators);
            }
        }

        if (room.TryClose())
        {
            Remove(workshop);
        }
    }

    private Task<IReadOnlyDictionary<Side, int>?> BySideAsync(StreamKey workshop, PresenceRoom room, CancellationToken cancellationToken)
    {
        var writing = room.Members.Values.Where(member => member.IsWriting && member.SaidAt >= room.StepSince).Select(member => member.ParticipantId).ToHashSet();
        return writingBySide.CountAsync(workshop, writing, cancellationToken);
    }
}
