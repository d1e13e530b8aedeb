using CoInnovation.EventStore.Operations;
using CoInnovation.EventStore.Serialization;
using Npgsql;

namespace CoInnovation.EventStore.Chaining;

/// <summary>What an audit of the tables found first.</summary>
/// <param name="Position">The log's position; for a checkpoint its sequence in its chain.</param>
/// <param name="Chain">The chain of the checkpoint; null for an event.</param>
/// <param name="What">What is wrong, for the operator.</param>
public sealed record AuditFinding(long Position, ChainName? Chain, string What);

/// <summary>Computes every hash of the tables again and compares it with the stored one, and verifies every checkpoint: what the host itself can know of its own log.</summary>
internal sealed class ChainAudit(NpgsqlDataSource dataSource, SigningKeys keys)
{
    private const int PageSize = 1000;

    public async Task<AuditFinding?> RunAsync(CancellationToken cancellationToken)
    {
        var end = await ReadHashes.EndOfAsync(dataSource, ChainName.Log, cancellationToken);
        var (position, hash) = (0L, ChainName.Log.Beginning.ToArray());
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        while (position < end.Sequence)
        {
            var page = await ReadEvents.OfLogAsync(dataSource, position, (int)Math.Min(PageSize, end.Sequence - position), cancellationToken);
            var hashes = await ReadHashes.OfAsync(dataSource, page, cancellationToken);
            if (await FindAsync(connection, page, position, hash, hashes, cancellationToken) is { } finding)
            {
                return finding;
            }

            (position, hash) = (page[^1].Position, hashes[page[^1].Position].Log);
        }

        return hash.AsSpan().SequenceEqual(end.Hash) ? await FindCheckpointAsync(connection, cancellationToken) : new AuditFinding(position, Chain: null, "The end of the chain was moved.");
    }

    private static async Task<AuditFinding?> FindAsync(
        NpgsqlConnection connection, List<StoredEvent> page, long position, byte[] hash, Dictionary<long, (byte[] Log, byte[]? Feed)> hashes, CancellationToken cancellationToken)
    {
        // Up to a hole the page is looked at first: what follows a hole does not fit either.
        var whole = page.TakeWhile((stored, i) => stored.Position == position + i + 1).ToList();
        var before = await ExtendChains.FeedHashesBeforeAsync(connection, whole, cancellationToken);
        try
        {
            foreach (var chained in ChainedEvent.Chain(whole, hash, before))
            {
                var (log, feed) = hashes.GetValueOrDefault(chained.Stored.Position);
                if (!chained.LogHash.AsSpan().SequenceEqual(log) || !chained.FeedHash.AsSpan().SequenceEqual(feed))
                {
                    return new AuditFinding(chained.Stored.Position, Chain: null, "The event is not as it was chained.");
                }
            }
        }
        catch (BrokenChainException broken)
        {
            return new AuditFinding(broken.Position, Chain: null, broken.Message);
        }

        return whole.Count < page.Count || page.Count == 0 ? new AuditFinding(position + whole.Count + 1, Chain: null, "The event was removed.") : null;
    }

    /// <summary>A checkpoint whose hash is not the chain's tells of a chain that was computed anew after it was signed.</summary>
    private async Task<AuditFinding?> FindCheckpointAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT c.chain, c.sequence, c.previous, c.hash, c.signed_at, c.key_id, c.signature, coalesce(feed.feed_hash, log.log_hash),
                coalesce(lag(c.sequence) OVER (PARTITION BY c.chain ORDER BY c.sequence), 0)
            FROM events.checkpoints c
            LEFT JOIN LATERAL (
                SELECT h.feed_hash FROM events.event_envelopes v JOIN events.event_hashes h ON h.seq_id = v.seq_id
                WHERE c.chain <> $1 AND v.tenant_id = c.chain::jsonb ->> 'tenant' AND v.stream_id = (c.chain::jsonb ->> 'stream')::uuid
                    AND v.feed = c.chain::jsonb ->> 'feed' AND v.feed_sequence = c.sequence LIMIT 1) feed ON TRUE
            LEFT JOIN events.event_hashes log ON c.chain = $1 AND log.seq_id = c.sequence
            ORDER BY c.chain, c.sequence
            """,
            connection)
        {
            Parameters = { new() { Value = ChainName.Log.Text } },
        };
        await keys.LoadAsync(cancellationToken);
        var published = keys.Public.ToDictionary(key => key.Id, StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (chain, sequence, hash) = (reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(3));
            var line = ChainCheckpoint.Line(sequence, reader.GetInt64(2), hash, new DateTimeOffset(reader.GetDateTime(4)), reader.GetString(5));
            var signed = ChainCheckpoint.Signed(System.Text.Encoding.UTF8.GetBytes(chain), line.Written);
            if (!published.TryGetValue(reader.GetString(5), out var key) || !RecordKey.HasSigned(key.PublicKey.Span, signed, reader.GetFieldValue<byte[]>(6)))
            {
                return new AuditFinding(sequence, NameOf(chain), "The checkpoint was not signed by this host.");
            }

            if (reader.GetInt64(2) != reader.GetInt64(8))
            {
                return new AuditFinding(sequence, NameOf(chain), "The checkpoint before this one was removed.");
            }

            if (reader.IsDBNull(7) || !hash.AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(7)))
            {
                return new AuditFinding(sequence, NameOf(chain), "The chain is not as it was signed: something between the checkpoint before and this one was changed, and chained anew.");
            }
        }

        return null;
    }

    private static ChainName NameOf(string text)
    {
        using var json = System.Text.Json.JsonDocument.Parse(text);
        var root = json.RootElement;
        return root.TryGetProperty("log", out _)
            ? ChainName.Log
            : ChainName.OfFeed(new StreamKey(root.GetProperty("tenant").GetString()!, root.GetProperty("stream").GetGuid()), root.GetProperty("feed").GetString()!);
    }
}
