namespace CoInnovation.EventStore.Chaining;

/// <summary>
/// A signed statement that a chain stood at this hash at this time. Whoever keeps one can show later that what came before it is unchanged and that nothing of it was
/// cut off.
/// </summary>
/// <param name="Chain">The chain.</param>
/// <param name="Sequence">Its last event: the feed's sequence, or the log's position.</param>
/// <param name="Previous">The sequence of the chain's checkpoint before this one; 0 for the first.</param>
/// <param name="Hash">The chain's hash at that event, 32 bytes.</param>
/// <param name="SignedAt">When it was signed, by the store's clock, in whole microseconds.</param>
/// <param name="KeyId">The <see cref="RecordKey.Id"/> of the key that signed it.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256, 64 bytes as r ‖ s.</param>
public sealed record ChainCheckpoint(
    ChainName Chain, long Sequence, long Previous, ReadOnlyMemory<byte> Hash, DateTimeOffset SignedAt, string KeyId, ReadOnlyMemory<byte> Signature)
{
    /// <summary>The line of a record as far as it is signed.</summary>
    internal static RecordText Line(long sequence, long previous, ReadOnlySpan<byte> hash, DateTimeOffset signedAt, string keyId) => new RecordText()
        .Raw("{\"checkpoint\":"u8).Number(sequence).Raw(",\"previous\":"u8).Number(previous).Raw(",\"hash\":\""u8).Hex(hash)
        .Raw("\",\"at\":"u8).Time(signedAt).Raw(",\"key\":"u8).Text(keyId);

    /// <summary>What is signed of a checkpoint: its kind, its chain and its line, a line feed after each but the last.</summary>
    internal static byte[] Signed(ReadOnlySpan<byte> chain, ReadOnlySpan<byte> line) => [.. "CoInnovation checkpoint 1\n"u8, .. chain, (byte)'\n', .. line];
}
