using CoInnovation.EventStore.Serialization;
using Npgsql;
using NpgsqlTypes;

namespace CoInnovation.EventStore.Operations;

/// <summary>
/// Stores the appends of many streams in one round trip and one commit. The first statement takes the log head's lock; the second, whose snapshot is taken only then,
/// sees every earlier commit: it checks versions and command ids, numbers what passes without a gap, and writes it. Appends that do not pass cost the others nothing.
/// </summary>
internal sealed class AppendGroup : IAsyncDisposable
{
    /// <summary>The channel on which every group that has events is announced once, with the log's head.</summary>
    public const string Channel = "coinnovation_events";

    private const string Lock = "SELECT position FROM events.log_head FOR UPDATE";

    // Look-ups are LATERAL … LIMIT 1, so that they stay index look-ups whatever the statistics say of a young table.
    private const string Append = $"""
        WITH asked AS MATERIALIZED (
            SELECT a.n, a.tenant_id, a.stream_id, a.stream_type, a.expected, a.events, a.decided_at, coalesce(s.version, 0) AS actual
            FROM unnest($1::varchar[], $2::uuid[], $3::varchar[], $4::bigint[], $5::int[], $6::timestamptz[])
                WITH ORDINALITY AS a (tenant_id, stream_id, stream_type, expected, events, decided_at, n)
            LEFT JOIN LATERAL (
                SELECT version FROM events.mt_streams m WHERE m.tenant_id = a.tenant_id AND m.id = a.stream_id LIMIT 1) s ON TRUE),
        known AS MATERIALIZED (
            SELECT c.append
            FROM unnest($7::bigint[], $8::varchar[], $9::uuid[]) AS c (append, tenant_id, command_id)
            CROSS JOIN LATERAL (
                SELECT 1 FROM events.commands m WHERE m.tenant_id = c.tenant_id AND m.command_id = c.command_id LIMIT 1) stored),
        placed AS MATERIALIZED (
            SELECT asked.*, (SELECT position FROM events.log_head) + sum(events) OVER (ORDER BY n) - events AS base
            FROM asked
            WHERE actual = expected AND n NOT IN (SELECT append FROM known)),
        moved AS (
            UPDATE events.log_head SET position = position + moved_by.events
            FROM (SELECT coalesce(sum(events), 0) AS events FROM placed) moved_by
            WHERE moved_by.events > 0
            RETURNING position),
        streams AS (
            INSERT INTO events.mt_streams (tenant_id, id, type, version, timestamp, created)
            SELECT tenant_id, stream_id, stream_type, expected + events, decided_at, decided_at FROM placed WHERE events > 0
            ON CONFLICT (tenant_id, id) DO UPDATE SET version = excluded.version, timestamp = excluded.timestamp),
        log AS (
            INSERT INTO events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id)
            SELECT p.base + e.ordinal, e.id, p.stream_id, p.expected + e.ordinal, e.data, e.type, e.timestamp, p.tenant_id, e.dotnet_type, e.correlation_id, e.causation_id
            FROM unnest($14::bigint[], $15::int[], $16::uuid[], $17::jsonb[], $18::varchar[], $19::timestamptz[], $20::varchar[], $21::varchar[], $22::varchar[])
                AS e (append, ordinal, id, data, type, timestamp, dotnet_type, correlation_id, causation_id)
            JOIN placed p ON p.n = e.append),
        fed AS MATERIALIZED (
            SELECT f.n, p.tenant_id, p.stream_id, f.feed, f.events, coalesce(h.sequence, 0) AS base
            FROM unnest($28::bigint[], $29::varchar[], $30::int[]) WITH ORDINALITY AS f (append, feed, events, n)
            JOIN placed p ON p.n = f.append
            LEFT JOIN LATERAL (
                SELECT sequence FROM events.feed_heads m WHERE m.tenant_id = p.tenant_id AND m.stream_id = p.stream_id AND m.feed = f.feed LIMIT 1) h ON TRUE),
        feeds AS (
            INSERT INTO events.feed_heads (tenant_id, stream_id, feed, sequence)
            SELECT tenant_id, stream_id, feed, base + events FROM fed
            ON CONFLICT (tenant_id, stream_id, feed) DO UPDATE SET sequence = excluded.sequence),
        envelopes AS (
            INSERT INTO events.event_envelopes (seq_id, tenant_id, stream_id, command_id, actor, side, feed, feed_sequence)
            SELECT p.base + v.ordinal, p.tenant_id, p.stream_id, v.command_id, v.actor, v.side, f.feed, f.base + v.feed_ordinal
            FROM unnest($14::bigint[], $15::int[], $23::uuid[], $24::uuid[], $25::varchar[], $26::bigint[], $27::int[])
                AS v (append, ordinal, command_id, actor, side, feed_n, feed_ordinal)
            JOIN placed p ON p.n = v.append
            LEFT JOIN fed f ON f.n = v.feed_n),
        answers AS (
            INSERT INTO events.commands (tenant_id, command_id, stream_id, fingerprint, principal, result, position, version)
            SELECT p.tenant_id, c.command_id, p.stream_id, c.fingerprint, c.principal, c.result, p.base + c.events_through, p.expected + c.events_through
            FROM unnest($7::bigint[], $9::uuid[], $10::bytea[], $11::varchar[], $12::bytea[], $13::int[])
                AS c (append, command_id, fingerprint, principal, result, events_through)
            JOIN placed p ON p.n = c.append)
        SELECT 0 AS kind, asked.n, asked.actual, placed.base, asked.n IN (SELECT append FROM known)
        FROM asked LEFT JOIN placed ON placed.n = asked.n
        UNION ALL SELECT 1, fed.n, 0, fed.base, FALSE FROM fed
        UNION ALL SELECT 2, 0, 0, position, pg_notify('{Channel}', position::text) IS NULL FROM moved
        """;

    private readonly NpgsqlBatch _batch;
    private readonly NpgsqlParameterCollection _parameters;

    private AppendGroup(NpgsqlBatch batch)
    {
        _batch = batch;
        _parameters = batch.BatchCommands[1].Parameters;
    }

    public static async Task<AppendGroup> PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var append = new NpgsqlBatchCommand(Append);
        foreach (var type in (NpgsqlDbType[])
            [
                NpgsqlDbType.Varchar, NpgsqlDbType.Uuid, NpgsqlDbType.Varchar, NpgsqlDbType.Bigint, NpgsqlDbType.Integer, NpgsqlDbType.TimestampTz,
                NpgsqlDbType.Bigint, NpgsqlDbType.Varchar, NpgsqlDbType.Uuid, NpgsqlDbType.Bytea, NpgsqlDbType.Varchar, NpgsqlDbType.Bytea, NpgsqlDbType.Integer,
                NpgsqlDbType.Bigint, NpgsqlDbType.Integer, NpgsqlDbType.Uuid, NpgsqlDbType.Jsonb, NpgsqlDbType.Varchar, NpgsqlDbType.TimestampTz,
                NpgsqlDbType.Varchar, NpgsqlDbType.Varchar, NpgsqlDbType.Varchar,
                NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Varchar, NpgsqlDbType.Bigint, NpgsqlDbType.Integer,
                NpgsqlDbType.Bigint, NpgsqlDbType.Varchar, NpgsqlDbType.Integer,
            ])
        {
            append.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type });
        }

        var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(Lock), append } };
        var group = new AppendGroup(batch);
        group.Fill([]);
        await batch.PrepareAsync(cancellationToken);
        return group;
    }

    /// <summary>
    /// One outcome for each append, in order; a <see cref="AppendOutcome.Duplicate"/> still lacks its commands. Without a transaction the batch is one by itself.
    /// </summary>
    public async Task<AppendOutcome[]> ExecuteAsync(IReadOnlyList<PreparedAppend> appends, NpgsqlTransaction? transaction, CancellationToken cancellationToken)
    {
        Fill(appends);
        _batch.Transaction = transaction;
        var feedBases = new long[appends.Sum(append => append.Feeds.Count)];
        var rows = new (long Actual, long? Base, bool IsKnown)[appends.Count];
        await using var reader = await _batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var head = reader.GetInt64(0);
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var n = (int)reader.GetInt64(1) - 1;
            switch (reader.GetInt32(0))
            {
                case 0:
                    rows[n] = (reader.GetInt64(2), reader.IsDBNull(3) ? null : reader.GetInt64(3), reader.GetBoolean(4));
                    break;
                case 1:
                    feedBases[n] = reader.GetInt64(3);
                    break;
                default:
                    break;
            }
        }

        return Outcomes(appends, rows, feedBases, head);
    }

    public ValueTask DisposeAsync() => _batch.DisposeAsync();

    private static AppendOutcome[] Outcomes(IReadOnlyList<PreparedAppend> appends, (long Actual, long? Base, bool IsKnown)[] rows, long[] feedBases, long head)
    {
        var outcomes = new AppendOutcome[appends.Count];
        var feed = 0;
        for (var i = 0; i < outcomes.Length; i++)
        {
            var append = appends[i];
            var (actual, position, isKnown) = rows[i];
            outcomes[i] = position switch
            {
                { } at => new AppendOutcome.Appended(append.At(at, feedBases.AsSpan(feed, append.Feeds.Count)), at + append.Events.Count, append.Version),
                null when isKnown => new AppendOutcome.Duplicate([]),
                null => new AppendOutcome.VersionConflict(actual),
            };
            feed += append.Feeds.Count;
        }

        return outcomes;
    }

    private void Fill(IReadOnlyList<PreparedAppend> appends)
    {
        var columns = new AppendColumns(appends);
        for (var i = 0; i < _parameters.Count; i++)
        {
            _parameters[i].Value = columns[i];
        }
    }
}
