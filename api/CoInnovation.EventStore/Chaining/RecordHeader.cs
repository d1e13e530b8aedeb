namespace CoInnovation.EventStore.Chaining;

/// <summary>The line before each chain of a record.</summary>
internal static class RecordHeader
{
    /// <summary>As far as it is signed. It lists the sequences of all checkpoints that follow, so that none can be left out, and the public keys of their signatures.</summary>
    public static RecordText Line(
        int part, int parts, ChainEnd end, IReadOnlyList<ChainCheckpoint> checkpoints, DateTimeOffset now, IReadOnlyList<RecordKey> keys, string keyId)
    {
        var line = new RecordText()
            .Raw("{\"record\":1,\"part\":"u8).Number(part).Raw(",\"parts\":"u8).Number(parts).Raw(",\"chain\":"u8).Raw(end.Chain.Utf8)
            .Raw(",\"events\":"u8).Number(end.Sequence).Raw(",\"head\":\""u8).Hex(end.Hash).Raw("\",\"checkpoints\":["u8);
        for (var i = 0; i < checkpoints.Count; i++)
        {
            line.Raw(i == 0 ? ""u8 : ","u8).Number(checkpoints[i].Sequence);
        }

        line.Raw("],\"at\":"u8).Time(now).Raw(",\"keys\":{"u8);
        for (var i = 0; i < keys.Count; i++)
        {
            line.Raw(i == 0 ? ""u8 : ","u8).Text(keys[i].Id).Raw(":\""u8).Hex(keys[i].PublicKey.Span).Raw("\""u8);
        }

        return line.Raw("},\"key\":"u8).Text(keyId);
    }

    /// <summary>What is signed of it.</summary>
    public static byte[] Signed(ReadOnlySpan<byte> line) => [.. "CoInnovation record 1\n"u8, .. line];
}
