using CoInnovation.EventStore.Operations;
using CoInnovation.EventStore.Serialization;
using Npgsql;

namespace CoInnovation.EventStore.Chaining;

/// <summary>
/// Writes a record: for each chain a signed header that says all that is to follow, then a line for each event and for each checkpoint right after the event that it
/// signs. Every line ends with a line feed. The hashes are the stored ones: what was changed in the tables since does not fit them.
/// </summary>
internal sealed class RecordWriter(NpgsqlDataSource dataSource, SigningKeys keys, TimeProvider timeProvider)
{
    private const int PageSize = 1000;

    public async Task WriteAsync(IReadOnlyList<ChainName> chains, Stream output, CancellationToken cancellationToken)
    {
        var parts = new List<(ChainEnd End, List<ChainCheckpoint> Checkpoints)>();
        foreach (var chain in chains)
        {
            var end = await ReadHashes.EndOfAsync(dataSource, chain, cancellationToken);
            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            parts.Add((end, await SignedCheckpoints.ReadAsync(connection, chain, end.Sequence, cancellationToken)));
        }

        await keys.KnowAsync(parts.SelectMany(part => part.Checkpoints).Select(checkpoint => checkpoint.KeyId), cancellationToken);
        var now = EventSerializer.ToStoredPrecision(timeProvider.GetUtcNow());
        using var signer = keys.Begin();
        for (var i = 0; i < parts.Count; i++)
        {
            var (end, checkpoints) = parts[i];
            var header = RecordHeader.Line(i + 1, parts.Count, end, checkpoints, now, keys.Public, signer.KeyId);
            var signature = signer.Sign(RecordHeader.Signed(header.Written));
            await output.WriteAsync(Sign(header, signature).WrittenMemory, cancellationToken);
            await WriteLinesAsync(end, checkpoints, output, cancellationToken);
        }
    }

    private async Task WriteLinesAsync(ChainEnd end, List<ChainCheckpoint> checkpoints, Stream output, CancellationToken cancellationToken)
    {
        var link = new Link();
        var lines = new RecordText();
        var signed = new Queue<ChainCheckpoint>(checkpoints);
        for (long written = 0; written < end.Sequence;)
        {
            var page = await ReadHashes.EventsAsync(dataSource, end.Chain, written, (int)Math.Min(PageSize, end.Sequence - written), cancellationToken);
            if (page.Count == 0)
            {
                // Events are gone. The record ends here, and whoever verifies it is told.
                return;
            }

            var hashes = await ReadHashes.OfAsync(dataSource, page, cancellationToken);
            lines.Clear();
            foreach (var stored in page)
            {
                var isFeed = end.Chain.Stream is not null;
                written = isFeed ? stored.FeedSequence : stored.Position;
                WriteEvent(lines, link, stored, isFeed, hashes.GetValueOrDefault(stored.Position));
                while (signed.TryPeek(out var checkpoint) && checkpoint.Sequence <= written)
                {
                    WriteCheckpoint(lines, signed.Dequeue());
                }
            }

            await output.WriteAsync(lines.WrittenMemory, cancellationToken);
        }
    }

    private static void WriteEvent(RecordText lines, Link link, in StoredEvent stored, bool isFeed, (byte[] Log, byte[]? Feed) hashes)
    {
        if (isFeed)
        {
            link.ShowInFeed(stored);
        }
        else
        {
            link.ShowInLog(stored);
        }

        lines.Raw(link.Envelope).Raw(",\"payload\":"u8).Raw(link.Payload).Raw(",\"hash\":\""u8).Hex((isFeed ? hashes.Feed : hashes.Log) ?? new byte[Link.HashSize]).Raw("\"}\n"u8);
    }

    private static void WriteCheckpoint(RecordText lines, ChainCheckpoint checkpoint) => Sign(
        lines.Raw(ChainCheckpoint.Line(checkpoint.Sequence, checkpoint.Previous, checkpoint.Hash.Span, checkpoint.SignedAt, checkpoint.KeyId).Written), checkpoint.Signature.Span);

    private static RecordText Sign(RecordText line, ReadOnlySpan<byte> signature) => line.Raw(",\"signature\":\""u8).Hex(signature).Raw("\"}\n"u8);
}
