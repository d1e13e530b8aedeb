using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>A changed projection is built beside the live one, in a schema of its own. Readers see the live one until, in one moment, they see the new one.</summary>
public sealed class replacing_a_projection(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task readers_never_see_less_than_before()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var store = await Stores.OpenAsync(database);
        await using var tail = await Tail.StartAsync(store, Cancel);
        await using var tallies = new Mailboxes<Tally>(store, Tally.Definition, tail);
        await ExecuteAsync(store.DataSource, $"{Counts.Tables(1)}; {Counts.Tables(2)}; {Counts.Views(1)}");
        await using var live = ProjectionDaemon.Start(store, tail, [new Counts(1)], []);
        var streams = Enumerable.Range(0, 10).Select(_ => new StreamKey("replace", Ids.Next())).ToList();
        await CountAsync(0, 300);
        (await live.WaitForAsync("counts", await store.ReadHeadAsync(Cancel), Bounds.OfAWait, Cancel)).ShouldBeTrue();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var looking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var watching = WatchAsync(database, looking, enough.Token);
        await looking.Task.WaitAsync(Cancel);

        await using var next = ProjectionDaemon.Start(store, tail, [new Counts(1), new Counts(2)], []);
        var writing = CountAsync(300, 600);
        await next.ReplaceAsync("counts", (transaction, cancellationToken) => Counts.TurnOverAsync(transaction, 2, cancellationToken), Cancel);
        await writing;

        var head = await store.ReadHeadAsync(Cancel);
        (await next.WaitForAsync("counts", head, Bounds.OfAWait, Cancel)).ShouldBeTrue();
        await Wait.UntilAsync(() => live.Health.Concat(next.Health).Where(shard => shard.Shard == "counts:All").All(shard => shard.State == ShardState.Replaced));
        await enough.CancelAsync();
        var seen = await watching;
        seen.Select(one => one.Version).Distinct().ShouldBe([1, 2]);
        NeverLess(seen).ShouldBeTrue();
        (await ReadAsync(store.DataSource)).ShouldBe((2, 600L));
        next.Health.ShouldAllBe(shard => shard.IsWell);
        var old = await ScalarAsync(store.DataSource, "SELECT sum(total) FROM counts_v1.counts");
        await CountAsync(600, 610);
        (await next.WaitForAsync("counts", await store.ReadHeadAsync(Cancel), Bounds.OfAWait, Cancel)).ShouldBeTrue();
        (await ReadAsync(store.DataSource)).ShouldBe((2, 610L));
        (await ScalarAsync(store.DataSource, "SELECT sum(total) FROM counts_v1.counts")).ShouldBe(old, "the old one is done");

        async Task CountAsync(int from, int until)
        {
            for (var number = from; number < until; number++)
            {
                await tallies.SubmitAsync(streams[number % streams.Count], Tally.Count(1), Cancel);
            }
        }
    }

    [Fact]
    public async Task one_that_was_replaced_stays_so_after_a_restart()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        await using var tail = await Tail.StartAsync(store, Cancel);
        await using var tallies = new Mailboxes<Tally>(store, Tally.Definition, tail);
        await ExecuteAsync(store.DataSource, $"{Counts.Tables(1)}; {Counts.Tables(2)}; {Counts.Views(1)}");
        await using (var both = ProjectionDaemon.Start(store, tail, [new Counts(1), new Counts(2)], []))
        {
            await tallies.SubmitAsync(new StreamKey("replace", Ids.Next()), Tally.Count(1), Cancel);
            await Wait.UntilAsync(() => both.Health.All(shard => shard is { State: ShardState.Running, Lag: 0 }));
            await both.ReplaceAsync("counts", (transaction, cancellationToken) => Counts.TurnOverAsync(transaction, 2, cancellationToken), Cancel);
        }

        // A node that still runs the old program.
        await using var old = ProjectionDaemon.Start(store, tail, [new Counts(1)], []);
        await Wait.UntilAsync(() => old.Health.Single().State == ShardState.Replaced);
        old.Health.Single().ShouldSatisfyAllConditions(shard => shard.IsWell.ShouldBeTrue(), shard => shard.Poisoned.ShouldBeEmpty());
    }

    [Fact]
    public void a_reader_that_sees_less_is_noticed()
    {
        NeverLess([(1, 10), (1, 10), (2, 12)]).ShouldBeTrue();
        NeverLess([(1, 10), (2, 0), (2, 12)]).ShouldBeFalse("turned over before it had caught up");
        NeverLess([(1, 10), (2, 11), (1, 11)]).ShouldBeFalse("turned back");
    }

    private static bool NeverLess(IReadOnlyList<(int Version, long Total)> seen) =>
        seen.Zip(seen.Skip(1)).All(pair => pair.First.Version <= pair.Second.Version && pair.First.Total <= pair.Second.Total);

    /// <summary>Reads through the views, again and again, and says so when it has read once.</summary>
    private static async Task<List<(int Version, long Total)>> WatchAsync(string database, TaskCompletionSource looking, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        List<(int, long)> seen = [];
        while (!cancellationToken.IsCancellationRequested)
        {
            seen.Add(await ReadAsync(source));
            looking.TrySetResult();
        }

        return seen;
    }

    private static async Task<(int Version, long Total)> ReadAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT coalesce(max(version), 0), coalesce(sum(total), 0) FROM counts");
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        await reader.ReadAsync(CancellationToken.None);
        return (reader.GetInt32(0), reader.GetInt64(1));
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>Totals in the schema of their version; readers know the view alone.</summary>
    private sealed class Counts(int version) : IAsyncProjection
    {
        public string Name => "counts";

        public int Version => version;

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(Counted) };

        public static string Tables(int version) =>
            $"CREATE SCHEMA counts_v{version}; CREATE TABLE counts_v{version}.counts (stream_id uuid PRIMARY KEY, version int NOT NULL DEFAULT {version}, total int NOT NULL)";

        public static string Views(int version) => $"CREATE OR REPLACE VIEW counts AS SELECT * FROM counts_v{version}.counts";

        public static async Task TurnOverAsync(NpgsqlTransaction transaction, int version, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(Views(version), transaction.Connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            foreach (var recorded in events)
            {
                await using var command = new NpgsqlCommand(
                    $"INSERT INTO counts_v{version}.counts AS counts (stream_id, total) VALUES ($1, $2) ON CONFLICT (stream_id) DO UPDATE SET total = counts.total + excluded.total",
                    transaction.Connection,
                    transaction)
                {
                    Parameters = { new() { Value = recorded.Stream.Id }, new() { Value = ((Counted)recorded.Data).By } },
                };
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        public async Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand($"TRUNCATE counts_v{version}.counts", transaction.Connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
