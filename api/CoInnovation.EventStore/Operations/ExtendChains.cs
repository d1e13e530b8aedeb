using CoInnovation.EventStore.Chaining;
using CoInnovation.EventStore.Serialization;
using Npgsql;
using NpgsqlTypes;

namespace CoInnovation.EventStore.Operations;

/// <summary>Chains the events that follow on the chain's head, a page in a transaction that holds the head's lock: the nodes take turns, and all of them write the same.</summary>
internal static class ExtendChains
{
    /// <summary>Locks the head; where the chain of the log ends.</summary>
    public static async Task<(long Position, byte[] Hash)> LockAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT position, hash FROM events.chain_head FOR UPDATE", transaction.Connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    /// <summary>The feeds' hashes before a page: at the sequence before the first one of each feed, by stream and feed.</summary>
    public static async Task<Dictionary<(StreamKey, string), byte[]>> FeedHashesBeforeAsync(
        NpgsqlConnection connection, IReadOnlyList<StoredEvent> page, CancellationToken cancellationToken)
    {
        var firsts = page.Where(stored => stored.Feed is not null).DistinctBy(stored => (stored.Stream, stored.Feed!)).Where(stored => stored.FeedSequence > 1).ToList();
        var hashes = new Dictionary<(StreamKey, string), byte[]>();
        if (firsts.Count == 0)
        {
            return hashes;
        }

        await using var command = new NpgsqlCommand(
            """
            SELECT a.n, found.feed_hash
            FROM unnest($1::varchar[], $2::uuid[], $3::varchar[], $4::bigint[]) WITH ORDINALITY AS a (tenant_id, stream_id, feed, sequence, n)
            CROSS JOIN LATERAL (
                SELECT h.feed_hash FROM events.event_envelopes v JOIN events.event_hashes h ON h.seq_id = v.seq_id
                WHERE v.tenant_id = a.tenant_id AND v.stream_id = a.stream_id AND v.feed = a.feed AND v.feed_sequence = a.sequence LIMIT 1) found
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = firsts.ConvertAll(stored => stored.Stream.Tenant) },
                new() { Value = firsts.ConvertAll(stored => stored.Stream.Id) },
                new() { Value = firsts.ConvertAll(stored => stored.Feed!) },
                new() { Value = firsts.ConvertAll(stored => stored.FeedSequence - 1) },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var first = firsts[(int)reader.GetInt64(0) - 1];
            hashes.Add((first.Stream, first.Feed!), reader.GetFieldValue<byte[]>(1));
        }

        return hashes;
    }

    /// <summary>Writes a page's hashes and moves the head. What is lost in a crash is made again, the same: the commit need not wait for the disk.</summary>
    public static async Task WriteAsync(NpgsqlTransaction transaction, IReadOnlyList<ChainedEvent> page, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("SET LOCAL synchronous_commit = off"),
                new NpgsqlBatchCommand("INSERT INTO events.event_hashes (seq_id, log_hash, feed_hash) SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::bytea[])")
                {
                    Parameters =
                    {
                        new() { Value = page.Select(chained => chained.Stored.Position).ToArray() },
                        new() { Value = page.Select(chained => chained.LogHash).ToArray() },
                        new() { Value = page.Select(chained => chained.FeedHash ?? (object)DBNull.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
                    },
                },
                new NpgsqlBatchCommand("UPDATE events.chain_head SET position = $1, hash = $2")
                {
                    Parameters = { new() { Value = page[^1].Stored.Position }, new() { Value = page[^1].LogHash } },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
