using System.Collections.Concurrent;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>Totals of tallies in a schema that is built anew beside itself; with all that may come between.</summary>
internal sealed class Counts : IBesideProjection
{
    private TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => "counts";

    public int Version => 1;

    public bool SpansStreams => true;

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(Counted) };

    /// <summary>How often a place was made.</summary>
    public int Made { get; private set; }

    /// <summary>How often building beside began with several events at once.</summary>
    public int Begun { get; private set; }

    /// <summary>The event before which building beside stops and waits to be ended, or to go on.</summary>
    public long? HoldsAt { get; set; }

    public Task Held => _held.Task;

    /// <summary>Events that were written beside, committed or not.</summary>
    public ConcurrentBag<long> AppliedBeside { get; } = [];

    public long? Poison { get; set; }

    public long? PoisonBeside { get; set; }

    public bool CannotRemove { get; set; }

    public int Refusals { get; set; }

    public IAsyncProjection Beside => new There(this);

    /// <summary>Lets building beside go on to the next place where it stops.</summary>
    public void GoOn(long? until = null)
    {
        var before = _goesOn;
        (HoldsAt, _held, _goesOn) = (until, new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
        before.SetResult();
    }

    public static string Tables(string schema) => $"CREATE SCHEMA {schema}; CREATE TABLE {schema}.counts (stream_id uuid PRIMARY KEY, total int NOT NULL)";

    public static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<object?> ScalarAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        events.Any(recorded => recorded.Position == Poison)
            ? throw new InvalidOperationException("This one cannot be taken.")
            : WriteAsync("counts", events, transaction, cancellationToken);

    public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => ExecuteAsync("TRUNCATE counts.counts", transaction, cancellationToken);

    public async Task<bool> SwapAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (Refusals-- > 0)
        {
            return false;
        }

        await ExecuteAsync("ALTER SCHEMA counts RENAME TO counts_old; ALTER SCHEMA counts_next RENAME TO counts", transaction, cancellationToken);
        return true;
    }

    public async Task RemoveOldAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT to_regnamespace('counts_old') IS NOT NULL", connection);
        if (CannotRemove && await command.ExecuteScalarAsync(cancellationToken) is true)
        {
            throw new InvalidOperationException("It cannot be removed.");
        }

        command.CommandText = "DROP SCHEMA IF EXISTS counts_old CASCADE";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task WriteAsync(string schema, IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            await using var command = new NpgsqlCommand(
                $"INSERT INTO {schema}.counts AS counts (stream_id, total) VALUES ($1, $2) ON CONFLICT (stream_id) DO UPDATE SET total = counts.total + excluded.total",
                transaction.Connection,
                transaction)
            {
                Parameters = { new() { Value = recorded.Stream.Id }, new() { Value = ((Counted)recorded.Data).By } },
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task ExecuteAsync(string sql, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class There(Counts live) : IAsyncProjection
    {
        public string Name => live.Name;

        public int Version => live.Version;

        public bool SpansStreams => live.SpansStreams;

        public IReadOnlySet<Type> EventTypes => live.EventTypes;

        public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            if (events.Count > 1)
            {
                live.Begun++;
                throw new InvalidOperationException("One by one, so that it can be ended before any of them.");
            }

            var position = events[0].Position;
            if (position == live.HoldsAt)
            {
                var goesOn = live._goesOn.Task;
                live._held.TrySetResult();
                await goesOn.WaitAsync(cancellationToken);
            }

            if (position == live.PoisonBeside || position == live.Poison)
            {
                throw new InvalidOperationException("This one cannot be taken.");
            }

            live.AppliedBeside.Add(position);
            await WriteAsync("counts_next", events, transaction, cancellationToken);
        }

        public async Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            live.Made++;
            await ExecuteAsync($"DROP SCHEMA IF EXISTS counts_next CASCADE; {Tables("counts_next")}", transaction, cancellationToken);
        }
    }
}
