using CoInnovation.Crash.Store;
using CoInnovation.Replay.Checks;
using Npgsql;

namespace CoInnovation.Crash.Checks;

/// <summary>Holds what clients were told against what the tables say. It reads plain SQL and knows nothing of the store's own reading.</summary>
public sealed class LogCheck
{
    private readonly List<LogRow> _rows;
    private readonly Dictionary<Guid, long> _streams;
    private readonly IReadOnlyDictionary<(Guid, string), long> _feeds;
    private readonly long _head;

    private LogCheck(List<LogRow> rows, Dictionary<Guid, long> streams, IReadOnlyDictionary<(Guid, string), long> feeds, long head) =>
        (_rows, _streams, _feeds, _head) = (rows, streams, feeds, head);

    public IReadOnlyList<LogRow> Rows => _rows;

    public int Streams => _streams.Count;

    public int Feeds => _feeds.Count;

    public int Events => _rows.Count;

    public static async Task<LogCheck> ReadAsync(NpgsqlDataSource database, CancellationToken cancellationToken) => new(
        await ListAsync(
            database,
            """
            SELECT e.seq_id, e.stream_id, e.version, e.type, (e.data ->> 'cardId')::uuid, v.feed, v.feed_sequence
            FROM events.mt_events e JOIN events.event_envelopes v USING (seq_id) ORDER BY e.seq_id
            """,
            reader => new LogRow(
                reader.GetInt64(0), reader.GetGuid(1), reader.GetInt64(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetGuid(4),
                reader.IsDBNull(5) ? null : reader.GetString(5), reader.IsDBNull(6) ? null : reader.GetInt64(6)),
            cancellationToken),
        (await ListAsync(database, "SELECT id, version FROM events.mt_streams", reader => (Id: reader.GetGuid(0), Version: reader.GetInt64(1)), cancellationToken))
            .ToDictionary(stream => stream.Id, stream => stream.Version),
        await FeedHeadsAsync(database, cancellationToken),
        await HeadAsync(database, cancellationToken));

    public static async Task<IReadOnlyDictionary<(Guid Stream, string Feed), long>> FeedHeadsAsync(NpgsqlDataSource database, CancellationToken cancellationToken) =>
        (await ListAsync(
            database,
            "SELECT stream_id, feed, max(feed_sequence) FROM events.event_envelopes WHERE feed IS NOT NULL GROUP BY stream_id, feed",
            reader => (Stream: reader.GetGuid(0), Feed: reader.GetString(1), Sequence: reader.GetInt64(2)),
            cancellationToken))
        .ToDictionary(feed => (feed.Stream, feed.Feed), feed => feed.Sequence);

    /// <summary>The last position of the log.</summary>
    public static async Task<long> HeadAsync(NpgsqlDataSource database, CancellationToken cancellationToken) =>
        (await ListAsync(database, "SELECT position FROM events.log_head", reader => reader.GetInt64(0), cancellationToken))[0];

    /// <summary>Acknowledged cards that are nowhere.</summary>
    public IReadOnlyList<string> Lost(Ledger ledger)
    {
        var stored = _rows.Select(row => row.CardId!.Value).ToHashSet();
        return [.. ledger.Answers.Keys.Where(card => !stored.Contains(card)).Select(card => $"card {card} was acknowledged and is not there")];
    }

    /// <summary>Cards that are there more than once, acknowledged or not.</summary>
    public IReadOnlyList<string> Doubled() =>
        [.. _rows.CountBy(row => row.CardId!.Value).Where(card => card.Value > 1).Select(card => $"card {card.Key} is there {card.Value} times")];

    /// <summary>Cards that are not where their client was told.</summary>
    public IReadOnlyList<string> Misplaced(Ledger ledger)
    {
        var places = _rows.ToLookup(row => row.CardId!.Value, row => new Acknowledged(new("crash", row.StreamId), row.Version, row.Position));
        return [.. ledger.Answers.Where(answer => places.Contains(answer.Key) && !places[answer.Key].Contains(answer.Value))
            .Select(answer => $"card {answer.Key}: told {answer.Value}, stored {string.Join(", ", places[answer.Key])}")];
    }

    /// <summary>Where the log is not 1, 2, 3 … up to its head.</summary>
    public IReadOnlyList<string> LogGaps() => Gaps("the log", [.. _rows.Select(row => row.Position)], _head);

    public IReadOnlyList<string> StreamGaps()
    {
        var rows = _rows.ToLookup(row => row.StreamId, row => row.Version);
        return [.. _streams.SelectMany(stream => Gaps($"stream {stream.Key}", [.. rows[stream.Key]], stream.Value)),
            .. rows.Where(stream => !_streams.ContainsKey(stream.Key)).Select(stream => $"stream {stream.Key} has events and no row")];
    }

    public IReadOnlyList<string> FeedGaps()
    {
        var rows = _rows.Where(row => row.Feed is not null).ToLookup(row => (row.StreamId, row.Feed!), row => row.FeedSequence!.Value);
        return [.. _feeds.SelectMany(feed => Gaps($"feed {feed.Key}", [.. rows[feed.Key]], feed.Value))];
    }

    private static IEnumerable<string> DifferencesOf(string what, IReadOnlyList<long> numbers) =>
        numbers.Index().Where(number => number.Item != number.Index + 1).Take(1).Select(number => $"{what}: {number.Item} stands where {number.Index + 1} belongs");

    private static List<string> Gaps(string what, IReadOnlyList<long> numbers, long head) =>
        [.. DifferencesOf(what, numbers), .. numbers.Count == head ? Array.Empty<string>() : [$"{what}: {numbers.Count} events, its head says {head}"]];

    private static async Task<List<T>> ListAsync<T>(NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}

/// <summary>An event as it is stored. What happens to a card names it.</summary>
public sealed record LogRow(long Position, Guid StreamId, long Version, string Type, Guid? CardId, string? Feed, long? FeedSequence);
