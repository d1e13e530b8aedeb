namespace CoInnovation.EventStore.Daemon;

/// <summary>How one projection or subscription fares on this node.</summary>
/// <param name="Shard">Its name in <c>mt_event_progression</c>.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Position">The last position whose effect is committed, as this node knows it.</param>
/// <param name="Lag">Events behind the log's end.</param>
/// <param name="Fault">The last failure while it is retrying; null when it runs well.</param>
/// <param name="Poisoned">Streams that stand still for it, each with the event that stopped them.</param>
public sealed record ShardHealth(string Shard, ShardState State, long Position, long Lag, string? Fault, IReadOnlyList<Poison> Poisoned)
{
    /// <summary>False when somebody should look: it retries, or a stream stands still.</summary>
    public bool IsWell => Fault is null && Poisoned.Count == 0;
}

/// <summary>What a shard is doing on this node.</summary>
public enum ShardState
{
    /// <summary>Another node runs it, or nobody yet.</summary>
    Standby,

    /// <summary>This node runs it.</summary>
    Running,

    /// <summary>This node runs it and repeats what failed.</summary>
    Retrying,

    /// <summary>The daemon is not started or was stopped.</summary>
    Stopped,

    /// <summary>It builds beside another one, and nothing is to be built.</summary>
    Resting,
}

/// <summary>A stream that stands still for one shard.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Position">The event that could not be read or projected; it and the stream's later events wait.</param>
/// <param name="Reason">The exception's type and message.</param>
/// <param name="Since">When it stopped.</param>
public sealed record Poison(StreamKey Stream, long Position, string Reason, DateTimeOffset Since);
