namespace CoInnovation.EventStore;

/// <summary>What the store remembers of a command that was applied.</summary>
/// <param name="CommandId">The client's id.</param>
/// <param name="Stream">The stream it was applied to.</param>
/// <param name="Fingerprint">SHA-256 over its canonical input.</param>
/// <param name="Principal">Who sent it.</param>
/// <param name="Result">The answer as UTF-8 JSON, byte for byte.</param>
/// <param name="Position">The log's position that includes its events.</param>
/// <param name="Version">The stream's version after it.</param>
public sealed record StoredCommand(
    Guid CommandId,
    StreamKey Stream,
    ReadOnlyMemory<byte> Fingerprint,
    string Principal,
    ReadOnlyMemory<byte> Result,
    long Position,
    long Version)
{
    /// <summary>True when the other command is this one again: same stream, input and sender.</summary>
    public bool IsRepeatedBy(StreamKey stream, ReadOnlySpan<byte> fingerprint, string principal) =>
        Stream == stream && Fingerprint.Span.SequenceEqual(fingerprint) && string.Equals(Principal, principal, StringComparison.Ordinal);
}
