namespace CoInnovation.EventStore;

/// <summary>What became of a <see cref="StreamAppend"/>: exactly one of <see cref="Appended"/>, <see cref="VersionConflict"/> and <see cref="Duplicate"/>.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>Committed.</summary>
    /// <param name="Events">The events in log order; empty when no command had any.</param>
    /// <param name="Position">The log's head after this append.</param>
    /// <param name="Version">The stream's version after this append.</param>
    public sealed record Appended(IReadOnlyList<RecordedEvent> Events, long Position, long Version) : AppendOutcome;

    /// <summary>Somebody else appended first; nothing was stored. Catch up and decide again.</summary>
    /// <param name="ActualVersion">The stream's version now.</param>
    public sealed record VersionConflict(long ActualVersion) : AppendOutcome;

    /// <summary>Some of the commands are stored already; nothing was stored. Answer those, catch up and decide the rest again.</summary>
    /// <param name="Commands">The commands that were found, as they were stored.</param>
    public sealed record Duplicate(IReadOnlyList<StoredCommand> Commands) : AppendOutcome;
}
