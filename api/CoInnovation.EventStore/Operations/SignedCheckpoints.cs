using CoInnovation.EventStore.Chaining;
using Npgsql;

namespace CoInnovation.EventStore.Operations;

/// <summary>Finds chains that grew since they were signed, and stores and reads what was signed.</summary>
internal static class SignedCheckpoints
{
    /// <summary>The last chained event of every feed that grew after a position of the log.</summary>
    public static Task<List<ChainEnd>> EndsAfterAsync(NpgsqlConnection connection, long position, CancellationToken cancellationToken) => ReadEndsAsync(
        connection,
        """
        SELECT DISTINCT ON (v.tenant_id, v.stream_id, v.feed) v.tenant_id, v.stream_id, v.feed, v.feed_sequence, h.feed_hash
        FROM events.event_envelopes v JOIN events.event_hashes h ON h.seq_id = v.seq_id
        WHERE v.seq_id > $1 AND v.feed IS NOT NULL
        ORDER BY v.tenant_id, v.stream_id, v.feed, v.feed_sequence DESC
        """,
        [position],
        cancellationToken);

    /// <summary>The last chained event of every feed of a stream.</summary>
    public static Task<List<ChainEnd>> EndsOfAsync(NpgsqlConnection connection, StreamKey stream, CancellationToken cancellationToken) => ReadEndsAsync(
        connection,
        """
        SELECT DISTINCT ON (v.feed) v.tenant_id, v.stream_id, v.feed, v.feed_sequence, h.feed_hash
        FROM events.event_envelopes v JOIN events.event_hashes h ON h.seq_id = v.seq_id
        WHERE v.tenant_id = $1 AND v.stream_id = $2 AND v.feed IS NOT NULL
        ORDER BY v.feed, v.feed_sequence DESC
        """,
        [stream.Tenant, stream.Id],
        cancellationToken);

    /// <summary>The last signed sequence of each chain, in their order; 0 for one that was never signed.</summary>
    public static async Task<List<long>> LastSignedAsync(NpgsqlConnection connection, IEnumerable<ChainName> chains, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT coalesce((SELECT c.sequence FROM events.checkpoints c WHERE c.chain = a.chain ORDER BY c.sequence DESC LIMIT 1), 0)
            FROM unnest($1::varchar[]) WITH ORDINALITY AS a (chain, n) ORDER BY a.n
            """,
            connection)
        {
            Parameters = { new() { Value = chains.Select(chain => chain.Text).ToArray() } },
        };
        var sequences = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            sequences.Add(reader.GetInt64(0));
        }

        return sequences;
    }

    public static async Task AddAsync(NpgsqlTransaction transaction, IReadOnlyList<ChainCheckpoint> checkpoints, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO events.checkpoints (chain, sequence, previous, hash, signed_at, key_id, signature)
            SELECT * FROM unnest($1::varchar[], $2::bigint[], $3::bigint[], $4::bytea[], $5::timestamptz[], $6::varchar[], $7::bytea[])
            """,
            transaction.Connection,
            transaction)
        {
            Parameters =
            {
                new() { Value = checkpoints.Select(checkpoint => checkpoint.Chain.Text).ToArray() },
                new() { Value = checkpoints.Select(checkpoint => checkpoint.Sequence).ToArray() },
                new() { Value = checkpoints.Select(checkpoint => checkpoint.Previous).ToArray() },
                new() { Value = checkpoints.Select(checkpoint => checkpoint.Hash.ToArray()).ToArray() },
                new() { Value = checkpoints.Select(checkpoint => checkpoint.SignedAt.UtcDateTime).ToArray() },
                new() { Value = checkpoints.Select(checkpoint => checkpoint.KeyId).ToArray() },
                new() { Value = checkpoints.Select(checkpoint => checkpoint.Signature.ToArray()).ToArray() },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What was signed of a chain up to a sequence, oldest first.</summary>
    public static async Task<List<ChainCheckpoint>> ReadAsync(NpgsqlConnection connection, ChainName chain, long through, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT sequence, previous, hash, signed_at, key_id, signature FROM events.checkpoints WHERE chain = $1 AND sequence <= $2 ORDER BY sequence", connection)
        {
            Parameters = { new() { Value = chain.Text }, new() { Value = through } },
        };
        var checkpoints = new List<ChainCheckpoint>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            checkpoints.Add(new ChainCheckpoint(
                chain, reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), new DateTimeOffset(reader.GetDateTime(3)), reader.GetString(4),
                reader.GetFieldValue<byte[]>(5)));
        }

        return checkpoints;
    }

    private static async Task<List<ChainEnd>> ReadEndsAsync(NpgsqlConnection connection, string sql, object[] parameters, CancellationToken cancellationToken)
    {
        // The first time it goes through all that was ever chained.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        var ends = new List<ChainEnd>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            ends.Add(new ChainEnd(
                ChainName.OfFeed(new StreamKey(reader.GetString(0), reader.GetGuid(1)), reader.GetString(2)), reader.GetInt64(3), reader.GetFieldValue<byte[]>(4)));
        }

        return ends;
    }
}
