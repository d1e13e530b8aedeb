using System.Collections.Concurrent;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Who has the workshop open, and how many are writing: never stored, and of writing only a number, so that no step's anonymity depends on it. Changes are gathered and
/// told at most ten times a second, less often where many are to be told of many.
/// </summary>
[RunsUnder(JobPolicy.TellAudiences)]
internal sealed class Presence(LiveFeeds feeds, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>What presence may cost in all: an identifier to every reader for everybody who is online, in bytes a second.</summary>
    private const double BytesPerSecond = 8_000_000;
    private const double BytesPerName = 40;

    private readonly ConcurrentDictionary<StreamKey, Room> _rooms = new();

    /// <summary>The connection shows up, or says whether its person is writing.</summary>
    public void Set(Outbox outbox, bool isWriting)
    {
        if (outbox.Seat is { } seat)
        {
            while (!_rooms.GetOrAdd(seat.Workshop, static _ => new Room()).TrySet(outbox, seat.ParticipantId, isWriting))
            {
                // This room was closed between look-up and use; the next look-up opens another.
            }
        }
    }

    public void Leave(Outbox outbox)
    {
        if (outbox.Seat is { } seat && _rooms.TryGetValue(seat.Workshop, out var room) && room.Members.TryRemove(outbox, out _))
        {
            room.HasChanged = true;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var (workshop, room) in _rooms)
            {
                Tell(workshop, room);
            }
        }
    }

    private void Tell(StreamKey workshop, Room room)
    {
        var members = room.Members.Count;
        var pause = TimeSpan.FromSeconds(BytesPerName * members * members / BytesPerSecond);
        if (!room.HasChanged || time.GetElapsedTime(room.ToldAt) < pause)
        {
            return;
        }

        room.HasChanged = false;
        room.ToldAt = time.GetTimestamp();
        var people = room.Members.Values.GroupBy(member => member.ParticipantId).ToList();
        var told = Messages.Presence(workshop.Id, [.. people.Select(one => one.Key).Order()], people.Count(one => one.Any(member => member.IsWriting)));
        foreach (var reader in feeds.ReadersOf(workshop, Workshops.Audience.Workshop))
        {
            reader.Send(told);
        }

        if (room.TryClose())
        {
            _rooms.TryRemove(KeyValuePair.Create(workshop, room));
        }
    }

    private sealed class Room
    {
        private readonly Lock _lock = new();
        private bool _isClosed;

        public ConcurrentDictionary<Outbox, (Guid ParticipantId, bool IsWriting)> Members { get; } = new();

        public volatile bool HasChanged;

        public long ToldAt { get; set; }

        /// <summary>False if the room is closed: whoever enters it now would be seen by nobody.</summary>
        public bool TrySet(Outbox outbox, Guid participantId, bool isWriting)
        {
            lock (_lock)
            {
                if (_isClosed)
                {
                    return false;
                }

                Members[outbox] = (participantId, isWriting);
                HasChanged = true;
                return true;
            }
        }

        /// <summary>Closes the room if nobody is in it, also nobody who came since the last look.</summary>
        public bool TryClose()
        {
            lock (_lock)
            {
                return _isClosed = Members.IsEmpty;
            }
        }
    }
}
