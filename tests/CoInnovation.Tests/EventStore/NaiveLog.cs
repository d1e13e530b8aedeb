using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>A log as it is often built: its numbers come from a sequence, and a reader keeps the highest one that it saw.</summary>
internal sealed class NaiveLog(NpgsqlDataSource source)
{
    private long _cursor;

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("CREATE TABLE naive_log (position bigserial PRIMARY KEY, event int NOT NULL)");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Adds events in one transaction that stalls between insert and commit. False if it was taken back.</summary>
    public async Task<bool> AddAsync(int events, TimeSpan stall, bool takesBack, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, "INSERT INTO naive_log (event) SELECT generate_series(1, $1)", events, cancellationToken);
        if (stall > TimeSpan.Zero)
        {
            await ExecuteAsync(connection, "SELECT pg_sleep($1)", stall.TotalSeconds, cancellationToken);
        }

        await (takesBack ? transaction.RollbackAsync(cancellationToken) : transaction.CommitAsync(cancellationToken));
        return !takesBack;
    }

    public async Task<long> LastAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT max(position) FROM naive_log");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Waits until the reader is at this position.</summary>
    public Task SeenAsync(long position) => Wait.UntilAsync(() => Interlocked.Read(ref _cursor) >= position);

    /// <summary>Reads until it is canceled, and counts what it saw.</summary>
    public async Task<int> PollAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(CancellationToken.None);
        var seen = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            await using var command = new NpgsqlCommand("SELECT position FROM naive_log WHERE position > $1 ORDER BY position", connection) { Parameters = { new() { Value = _cursor } } };
            await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
            while (await reader.ReadAsync(CancellationToken.None))
            {
                Interlocked.Exchange(ref _cursor, reader.GetInt64(0));
                seen++;
            }
        }

        return seen;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, object value, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = value } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
