using System.Collections.Concurrent;
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
internal sealed partial class Presence(LiveFeeds feeds, WritingBySide writingBySide, TimeProvider time, ILogger<Presence> logger) : BackgroundService
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
            while (!_rooms.GetOrAdd(seat.Workshop, static _ => new Room()).TrySet(outbox, new Member(seat.ParticipantId, isWriting, time.GetTimestamp())))
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

    /// <summary>Another step runs, or by other rules: who wrote before it did so in another one, whose anonymity is none of its business.</summary>
    public void LookAgain(StreamKey workshop)
    {
        if (_rooms.TryGetValue(workshop, out var room))
        {
            room.StepSince = time.GetTimestamp();
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
                try
                {
                    await TellAsync(workshop, room, stoppingToken);
                }
                catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
                {
                    return;
                }
#pragma warning disable CA1031 // A workshop that cannot be read just now must not end everybody's presence: it is looked at again.
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    LogFault(workshop.Id, fault);
                    room.HasChanged = true;
                }
            }
        }
    }

    private async Task TellAsync(StreamKey workshop, Room room, CancellationToken cancellationToken)
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
        var online = people.Select(one => one.Key).Order().ToList();
        var writing = people.Count(one => one.Any(member => member.IsWriting));
        var facilitators = feeds.ReadersOf(workshop, Audience.Facilitators).ToHashSet();
        var told = Messages.Presence(workshop.Id, online, writing, bySide: null);
        var toldFacilitators = facilitators.Count > 0 ? Messages.Presence(workshop.Id, online, writing, await BySideAsync(workshop, room, cancellationToken)) : told;
        foreach (var reader in feeds.ReadersOf(workshop, Audience.Workshop))
        {
            reader.Send(facilitators.Contains(reader) ? toldFacilitators : told);
        }

        if (room.TryClose())
        {
            _rooms.TryRemove(KeyValuePair.Create(workshop, room));
        }
    }

    private Task<IReadOnlyDictionary<Side, int>?> BySideAsync(StreamKey workshop, Room room, CancellationToken cancellationToken)
    {
        var writing = room.Members.Values.Where(member => member.IsWriting && member.SaidAt >= room.StepSince).Select(member => member.ParticipantId).ToHashSet();
        return writingBySide.CountAsync(workshop, writing, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who is present in workshop {Workshop} could not be told and is tried again.")]
    private partial void LogFault(Guid workshop, Exception fault);

    /// <param name="ParticipantId">Whose connection it is.</param>
    /// <param name="IsWriting">Whether they write.</param>
    /// <param name="SaidAt">When they said so.</param>
    private readonly record struct Member(Guid ParticipantId, bool IsWriting, long SaidAt);

    private sealed class Room
    {
        private readonly Lock _lock = new();
        private bool _isClosed;
        private long _stepSince;

        public ConcurrentDictionary<Outbox, Member> Members { get; } = new();

        public volatile bool HasChanged;

        public long ToldAt { get; set; }

        /// <summary>Since when the step runs as it does; set by another thread than the one that tells.</summary>
        public long StepSince
        {
            get => Volatile.Read(ref _stepSince);
            set => Volatile.Write(ref _stepSince, value);
        }

        /// <summary>False if the room is closed: whoever enters it now would be seen by nobody.</summary>
        public bool TrySet(Outbox outbox, Member member)
        {
            lock (_lock)
            {
                if (_isClosed)
                {
                    return false;
                }

                Members[outbox] = member;
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
