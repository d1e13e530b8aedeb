using CoInnovation.EventStore.Sealing;

namespace CoInnovation.EventStore.Deciding;

/// <summary>One command on its way to a stream's mailbox.</summary>
/// <param name="CommandId">Made by the client; the same id again gets the same answer.</param>
/// <param name="Fingerprint">SHA-256 over the canonical input, see <see cref="EventStore.Fingerprint"/>.</param>
/// <param name="Principal">Who sends it.</param>
/// <param name="Decide">Pure: the decision on the state as it is; throws what the caller is to see when a rule forbids it. May be called more than once.</param>
/// <param name="Metadata">Who acts, and why.</param>
public sealed record Submission<TState>(
    Guid CommandId,
    ReadOnlyMemory<byte> Fingerprint,
    string Principal,
    Func<TState, DecideContext, Decision> Decide,
    CommandMetadata Metadata)
{
    /// <summary>Who gets a key once it is decided, and before it is stored: a command that is refused leaves none.</summary>
    public IReadOnlyList<SealOwner> Owners { get; init; } = [];
}

/// <summary>What a decision may know besides the state.</summary>
/// <param name="Now">The store's time, the timestamp of the events.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The stream's version that is decided on; 0 when it does not exist yet.</param>
/// <param name="CommandId">The command's id.</param>
/// <param name="Metadata">Who acts, and why.</param>
public sealed record DecideContext(DateTimeOffset Now, StreamKey Stream, long Version, Guid CommandId, CommandMetadata Metadata);

/// <summary>What was decided: events (none when there is nothing to do) and the answer to keep for the command's id.</summary>
/// <param name="Events">What happens.</param>
/// <param name="Result">The answer, serialized with <see cref="EventJson.Options"/>; ids and numbers, no personal text.</param>
public sealed record Decision(IReadOnlyList<NewEvent> Events, object? Result = null)
{
    /// <summary>Nothing to do, and nothing to tell.</summary>
    public static Decision Nothing { get; } = new([]);
}
