using System.Collections.Concurrent;
using CoInnovation.EventStore;

namespace CoInnovation.Crash.Store;

/// <summary>What the clients were told, and what they could not know.</summary>
public sealed class Ledger
{
    private readonly ConcurrentDictionary<Guid, Acknowledged> _acknowledged = new();
    private int _faults;
    private int _ambiguous;
    private int _committedUnseen;
    private int _settledByStore;

    public IReadOnlyDictionary<Guid, Acknowledged> Answers => _acknowledged;

    public int Count => _acknowledged.Count;

    /// <summary>Faults so far; a command that was sent before one and is unanswered after it was in flight.</summary>
    public int Faults => Volatile.Read(ref _faults);

    /// <summary>Commands that were in flight when their line ended and of which the client was told nothing.</summary>
    public int Ambiguous => Volatile.Read(ref _ambiguous);

    /// <summary>Ambiguous ones of which the repetition learned that they had been committed.</summary>
    public int CommittedUnseen => Volatile.Read(ref _committedUnseen);

    /// <summary>In flight at a fault and answered all the same: the store found out by itself, by their ids.</summary>
    public int SettledByStore => Volatile.Read(ref _settledByStore);

    public void Fault() => Interlocked.Increment(ref _faults);

    public void Doubt() => Interlocked.Increment(ref _ambiguous);

    public void Acknowledge(Guid cardId, Acknowledged answer, bool wasAmbiguous, bool wasRepeated, bool outlivedFault)
    {
        _acknowledged[cardId] = answer;
        if (wasAmbiguous && wasRepeated)
        {
            Interlocked.Increment(ref _committedUnseen);
        }

        if (outlivedFault)
        {
            Interlocked.Increment(ref _settledByStore);
        }
    }
}

/// <summary>An answer: where the client was told that its card is.</summary>
public sealed record Acknowledged(StreamKey Workshop, long Version, long Position);
