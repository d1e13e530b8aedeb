using System.Text.Json;

namespace CoInnovation.EventStore.Deciding;

/// <summary>The answer to a command that was applied, now or before.</summary>
/// <param name="Result">What the decision answered, as UTF-8 JSON; the same bytes for every repetition.</param>
/// <param name="Position">The log's position that includes its events: what projections must have passed to show it.</param>
/// <param name="Version">The stream's version after it.</param>
/// <param name="WasRepeated">True when the command had been applied before and no event was appended now.</param>
public sealed record CommandResult(ReadOnlyMemory<byte> Result, long Position, long Version, bool WasRepeated)
{
    /// <summary>The answer as an object.</summary>
    public T? Read<T>() => JsonSerializer.Deserialize<T>(Result.Span, EventJson.Options);
}
