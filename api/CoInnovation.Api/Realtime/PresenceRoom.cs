using System.Collections.Concurrent;

namespace CoInnovation.Api.Realtime;

/// <summary>Who has one workshop open.</summary>
internal sealed class PresenceRoom
{
    private readonly Lock _lock = new();
    private bool _isClosed;
    private long _stepSince;

    public ConcurrentDictionary<Outbox, PresenceMember> Members { get; } = new();

    public volatile bool HasChanged;

    public long ToldAt { get; set; }

    /// <summary>Since when the step runs as it does; set by another thread than the one that tells.</summary>
    public long StepSince
    {
        get => Volatile.Read(ref _stepSince);
        set => Volatile.Write(ref _stepSince, value);
    }

    /// <summary>False if the room is closed: whoever enters it now would be seen by nobody.</summary>
    public bool TrySet(Outbox outbox, PresenceMember member)
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

/// <summary>What somebody who has it open said last.</summary>
/// <param name="ParticipantId">Whose connection it is.</param>
/// <param name="IsWriting">Whether they write.</param>
/// <param name="SaidAt">When they said so.</param>
internal readonly record struct PresenceMember(Guid ParticipantId, bool IsWriting, long SaidAt);
