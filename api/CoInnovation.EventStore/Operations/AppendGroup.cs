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

    // Every number is known beforehand but for the first position and what refused appends leave out, so that nothing that is written needs a join: "passes" and "shifts" hold
    // both for each append. What is looked up is found by index, whatever the statistics say of a young table: the writer's connection allows no other plan. A stream's row
    // that was found is changed in its place; log_head's lock keeps it there.
    private const string Append = $"""
        WITH asked AS MATERIALIZED (
            SELECT a.n, a.tenant_id, a.stream_id, a.stream_type, a.expected, a.version, a.decided_at, coalesce(s.version, 0) AS actual, s.ctid AS place
            FROM unnest($1::varchar[], $2::uuid[], $3::varchar[], $4::bigint[], $5::bigint[], $6::timestamptz[])
                WITH ORDINALITY AS a (tenant_id, stream_id, stream_type, expected, version, decided_at, n)
            LEFT JOIN events.mt_streams s ON s.tenant_id = a.tenant_id AND s.id = a.stream_id),
        refused AS MATERIALIZED (
            SELECT n, actual FROM asked WHERE actual <> expected
            UNION ALL
            SELECT c.append, NULL FROM unnest($7::int[], $8::varchar[], $9::uuid[]) AS c (append, tenant_id, command_id)
            JOIN events.commands m ON m.tenant_id = c.tenant_id AND m.command_id = c.command_id),
        judged AS MATERIALIZED (
            SELECT *, version - expected AS events, n NOT IN (SELECT n FROM refused) AS passes FROM asked),
        start AS MATERIALIZED (
            SELECT array_agg(passes ORDER BY n) AS passes, array_agg(position - left_out ORDER BY n) AS shifts
            FROM (
                SELECT n, passes, sum(CASE WHEN passes THEN 0 ELSE events END) OVER (ORDER BY n)::bigint AS left_out, (SELECT position FROM events.log_head) AS position
                FROM judged) numbered),
        moved AS (
            UPDATE events.log_head SET position = position + passed.events
            FROM (SELECT sum(events)::bigint AS events FROM judged WHERE passes) passed
            WHERE passed.events > 0
            RETURNING pg_notify('{Channel}', position::text)),
        grown AS (
            UPDATE events.mt_streams s SET version = judged.version, timestamp = judged.decided_at
            FROM judged WHERE s.ctid = judged.place AND judged.events > 0 AND judged.passes),
        begun AS (
            INSERT INTO events.mt_streams (tenant_id, id, type, version, timestamp, created)
            SELECT tenant_id, stream_id, stream_type, version, decided_at, decided_at
            FROM judged WHERE place IS NULL AND events > 0 AND passes),
        log AS (
            INSERT INTO events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id)
            SELECT (SELECT shifts FROM start)[append] + n, id, stream_id, version, data, type, timestamp, tenant_id, dotnet_type, correlation_id, causation_id
            FROM unnest($16::int[], $17::uuid[], $18::varchar[], $19::uuid[], $20::bigint[], $21::jsonb[], $22::varchar[], $23::timestamptz[], $24::varchar[], $25::varchar[], $26::varchar[])
                WITH ORDINALITY AS e (append, id, tenant_id, stream_id, version, data, type, timestamp, dotnet_type, correlation_id, causation_id, n)
            WHERE (SELECT passes FROM start)[append]),
        fed AS MATERIALIZED (
            SELECT f.n, coalesce(h.feed_sequence, 0) AS base
            FROM unnest($33::varchar[], $34::uuid[], $35::varchar[]) WITH ORDINALITY AS f (tenant_id, stream_id, feed, n)
            LEFT JOIN LATERAL (
                SELECT feed_sequence FROM events.event_envelopes m
                WHERE m.tenant_id = f.tenant_id AND m.stream_id = f.stream_id AND m.feed = f.feed ORDER BY m.feed_sequence DESC LIMIT 1) h ON TRUE),
        envelopes AS (
            INSERT INTO events.event_envelopes (seq_id, tenant_id, stream_id, command_id, actor, side, feed, feed_sequence)
            SELECT (SELECT shifts FROM start)[append] + n, tenant_id, stream_id, command_id, actor, side, feed,
                feed_sequence + CASE WHEN asked IS NULL THEN 0 ELSE (SELECT array_agg(base ORDER BY n) FROM fed)[asked] END
            FROM unnest($16::int[], $18::varchar[], $19::uuid[], $27::uuid[], $28::uuid[], $29::varchar[], $30::varchar[], $31::bigint[], $32::int[])
                WITH ORDINALITY AS v (append, tenant_id, stream_id, command_id, actor, side, feed, feed_sequence, asked, n)
            WHERE (SELECT passes FROM start)[append]),
        answers AS (
            INSERT INTO events.commands (tenant_id, command_id, stream_id, fingerprint, principal, result, position, version)
            SELECT tenant_id, command_id, stream_id, fingerprint, principal, result, (SELECT shifts FROM start)[append] + events_through, version
            FROM unnest($7::int[], $8::varchar[], $9::uuid[], $10::uuid[], $11::bytea[], $12::varchar[], $13::bytea[], $14::int[], $15::bigint[])
                AS c (append, tenant_id, command_id, stream_id, fingerprint, principal, result, events_through, version)
            WHERE (SELECT passes FROM start)[append])
        SELECT 0 AS kind, 0::bigint AS n, position AS value FROM events.log_head
        UNION ALL SELECT 1, n, actual FROM refused
        UNION ALL SELECT 2, n, base FROM fed
        """;

    private readonly FeedHeads _heads = new();
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
                NpgsqlDbType.Varchar, NpgsqlDbType.Uuid, NpgsqlDbType.Varchar, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.TimestampTz,
                NpgsqlDbType.Integer, NpgsqlDbType.Varchar, NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Bytea, NpgsqlDbType.Varchar, NpgsqlDbType.Bytea,
                NpgsqlDbType.Integer, NpgsqlDbType.Bigint,
                NpgsqlDbType.Integer, NpgsqlDbType.Uuid, NpgsqlDbType.Varchar, NpgsqlDbType.Uuid, NpgsqlDbType.Bigint, NpgsqlDbType.Jsonb, NpgsqlDbType.Varchar, NpgsqlDbType.TimestampTz,
                NpgsqlDbType.Varchar, NpgsqlDbType.Varchar, NpgsqlDbType.Varchar, NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Varchar,
                NpgsqlDbType.Varchar, NpgsqlDbType.Bigint, NpgsqlDbType.Integer, NpgsqlDbType.Varchar, NpgsqlDbType.Uuid, NpgsqlDbType.Varchar,
            ])
        {
            append.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type });
        }

        var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(Lock), append } };
        var group = new AppendGroup(batch);
        group.Fill([], new FeedBases([], group._heads));
        await batch.PrepareAsync(cancellationToken);
        return group;
    }

    /// <summary>
    /// One outcome for each append, in order; a <see cref="AppendOutcome.Duplicate"/> still lacks its commands. Without a transaction the batch is one by itself.
    /// </summary>
    public async Task<AppendOutcome[]> ExecuteAsync(IReadOnlyList<PreparedAppend> appends, NpgsqlTransaction? transaction, CancellationToken cancellationToken)
    {
        var bases = new FeedBases(appends, _heads);
        Fill(appends, bases);
        _batch.Transaction = transaction;
        var refused = new AppendOutcome?[appends.Count];
        var head = 0L;
        await using var reader = await _batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var n = (int)reader.GetInt64(1);
            switch (reader.GetInt32(0))
            {
                case 0:
                    head = reader.GetInt64(2);
                    break;
                case 1 when reader.IsDBNull(2):
                    refused[n - 1] = new AppendOutcome.Duplicate([]);
                    break;
                case 1:
                    refused[n - 1] ??= new AppendOutcome.VersionConflict(reader.GetInt64(2));
                    break;
                default:
                    bases.Answer(n, reader.GetInt64(2));
                    break;
            }
        }

        return Outcomes(appends, refused, bases, head);
    }

    /// <summary>Once its commit is certain, where a group left its feeds need not be looked up for the next one.</summary>
    public void Committed(IEnumerable<AppendOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome is AppendOutcome.Appended appended)
            {
                _heads.Remember(appended.Events);
            }
        }
    }

    public ValueTask DisposeAsync() => _batch.DisposeAsync();

    /// <summary>Those that passed follow on each other in the log.</summary>
    private static AppendOutcome[] Outcomes(IReadOnlyList<PreparedAppend> appends, AppendOutcome?[] refused, FeedBases bases, long position)
    {
        var outcomes = new AppendOutcome[appends.Count];
        var feed = 0;
        for (var i = 0; i < outcomes.Length; i++)
        {
            var append = appends[i];
            outcomes[i] = refused[i]
                ?? new AppendOutcome.Appended(append.At(position, bases.Of(feed, append.Feeds.Count)), position += append.Events.Count, append.Version);
            feed += append.Feeds.Count;
        }

        return outcomes;
    }

    private void Fill(IReadOnlyList<PreparedAppend> appends, FeedBases bases)
    {
        var columns = new AppendColumns(appends, bases);
        for (var i = 0; i < _parameters.Count; i++)
        {
            _parameters[i].Value = columns[i];
        }
    }
}
