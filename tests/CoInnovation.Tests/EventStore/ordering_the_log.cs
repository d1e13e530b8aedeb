using CoInnovation.EventStore;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>Positions are gap-free in commit order over all nodes, whatever other sessions of the database do.</summary>
public sealed class ordering_the_log(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_tail_misses_nothing_of_two_nodes_while_others_stall_and_roll_back()
    {
        const int Writers = 16;
        const int Each = 60;
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await Stores.OpenAsync(database);
        await using var second = await Stores.OpenAsync(database);
        await using var tail = await Tail.StartAsync(second, Cancel);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var foreign = new NpgsqlConnection(database);
        await foreign.OpenAsync(Cancel);
        await using var stalled = await foreign.BeginTransactionAsync(Cancel);
        await ExecuteAsync(foreign, "CREATE TABLE foreign_work (id int); INSERT INTO foreign_work VALUES (1); SELECT pg_current_xact_id()");
        var reading = ReadAsync(tail, Writers * Each, enough.Token);
        var naive = PollNaivelyAsync(database, Writers * Each, enough.Token);

        var rollingBack = RollBackAsync(database, enough.Token);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            var store = writer % 2 == 0 ? first : second;
            var stream = new StreamKey("order", Ids.Next());
            for (var version = 0; version < Each; version++)
            {
                (await store.AppendAsync(new StreamAppend(stream, "tally", version, [Stores.Command([new NewEvent(new Counted(1))])]), Cancel))
                    .ShouldBeOfType<AppendOutcome.Appended>();
            }
        }));

        (await reading).ShouldBe(Enumerable.Range(1, Writers * Each).Select(n => (long)n), "read as it was written, without a gap or a repetition");
        await naive;
        await enough.CancelAsync();
        await rollingBack;
        await stalled.RollbackAsync(Cancel);
    }

    [Fact]
    public async Task the_next_group_waits_for_a_stalled_one_of_another_node()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var store = await Stores.OpenAsync(database);
        await using var other = new NpgsqlConnection(database);
        await other.OpenAsync(Cancel);
        await using var stalled = await other.BeginTransactionAsync(Cancel);
        await ExecuteAsync(other, "SELECT position FROM events.log_head FOR UPDATE");

        var append = store.AppendAsync(new StreamAppend(new StreamKey("order", Ids.Next()), "tally", 0, [Stores.Command([new NewEvent(new Counted(1))])]), Cancel);
        await Wait.UntilAsync(async () => await WaitsForALockAsync(database));
        append.IsCompleted.ShouldBeFalse();
        (await store.ReadLogAsync(0, 10, Cancel)).ShouldBeEmpty();
        await ExecuteAsync(other, "UPDATE events.log_head SET position = position + 5");
        await stalled.CommitAsync(Cancel);

        (await append).ShouldBeOfType<AppendOutcome.Appended>().Position.ShouldBe(6, "numbered after what committed first");
    }

    [Fact]
    public async Task feeds_have_no_gap_when_nodes_take_turns()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await Stores.OpenAsync(database);
        await using var second = await Stores.OpenAsync(database);
        var stream = new StreamKey("order", Ids.Next());

        var sequences = new List<(string? Feed, long Sequence)>();
        foreach (var (store, version, feed) in ((PostgresEventStore, long, string)[])
            [(first, 0, "all"), (second, 2, "all"), (second, 4, "team"), (first, 6, "all"), (first, 8, "team"), (second, 10, "all"), (first, 12, "team"), (first, 14, "all")])
        {
            var appended = await AppendAsync(store, stream, version, new NewEvent(new Counted(1), feed), new NewEvent(new Counted(1)));
            sequences.Add((appended.Events[0].Feed, appended.Events[0].FeedSequence));
        }

        sequences.ShouldBe([("all", 1), ("all", 2), ("team", 1), ("all", 3), ("team", 2), ("all", 4), ("team", 3), ("all", 5)]);
        (await first.ReadFeedAsync(stream, "all", 0, 10, Cancel)).Select(recorded => recorded.FeedSequence).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task a_group_that_was_rolled_back_leaves_no_trace_in_feeds()
    {
        var database = await postgres.CreateDatabaseAsync();
        var refusing = new RefusingProjection();
        await using var first = await Stores.OpenAsync(database, options => options with { InlineProjections = [refusing] });
        await using var second = await Stores.OpenAsync(database);
        var stream = new StreamKey("order", Ids.Next());
        await AppendAsync(first, stream, 0, new NewEvent(new Counted(1), "all"));

        refusing.Refuses = true;
        await Should.ThrowAsync<InvalidOperationException>(() => AppendAsync(first, stream, 1, new NewEvent(new Counted(1), "all")));
        refusing.Refuses = false;
        await AppendAsync(second, stream, 1, new NewEvent(new Counted(1), "team"));

        (await AppendAsync(first, stream, 2, new NewEvent(new Counted(1), "all"))).Events[0].FeedSequence.ShouldBe(2);
    }

    [Fact]
    public async Task who_is_refused_costs_a_group_nothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var store = await Stores.OpenAsync(database);
        var known = Stores.Command([new NewEvent(new Counted(1), "all")]);
        await store.AppendAsync(new StreamAppend(new StreamKey("order", Ids.Next()), "tally", 0, [known]), Cancel);
        await using var other = new NpgsqlConnection(database);
        await other.OpenAsync(Cancel);
        await using var stalled = await other.BeginTransactionAsync(Cancel);
        await ExecuteAsync(other, "SELECT position FROM events.log_head FOR UPDATE");
        var first = store.AppendAsync(new StreamAppend(new StreamKey("order", Ids.Next()), "tally", 0, [Stores.Command([new NewEvent(new Counted(1))])]), Cancel);
        await Wait.UntilAsync(async () => await WaitsForALockAsync(database));

        // These gather behind the first one, in one group.
        var group = Enumerable.Range(0, 40).Select(n => store.AppendAsync(
            new StreamAppend(
                new StreamKey("order", Ids.Next()),
                "tally",
                n == 11 ? 7 : 0,
                [n == 23 ? known : Stores.Command([new NewEvent(new Counted(n), "all"), new NewEvent(new Counted(n), "all")])]),
            Cancel)).ToList();
        await stalled.RollbackAsync(Cancel);
        await first;
        var outcomes = await Task.WhenAll(group);

        outcomes[11].ShouldBeOfType<AppendOutcome.VersionConflict>().ActualVersion.ShouldBe(0);
        outcomes[23].ShouldBeOfType<AppendOutcome.Duplicate>().Commands.ShouldHaveSingleItem().CommandId.ShouldBe(known.CommandId);
        outcomes.OfType<AppendOutcome.Appended>().SelectMany(appended => appended.Events).Select(recorded => (recorded.Position, recorded.FeedSequence))
            .ShouldBe(Enumerable.Range(0, 76).Select(n => (n + 3L, (n % 2) + 1L)));
        (await store.ReadLogAsync(0, 100, Cancel)).Select(recorded => recorded.Position).ShouldBe(Enumerable.Range(1, 78).Select(n => (long)n));
    }

    private static async Task<AppendOutcome.Appended> AppendAsync(PostgresEventStore store, StreamKey stream, long version, params NewEvent[] events) =>
        (await store.AppendAsync(new StreamAppend(stream, "tally", version, [Stores.Command(events)]), Cancel)).ShouldBeOfType<AppendOutcome.Appended>();

    private static async Task<List<long>> ReadAsync(Tail tail, int count, CancellationToken cancellationToken)
    {
        var positions = new List<long>();
        await foreach (var batch in tail.ReadAsync(0, cancellationToken))
        {
            positions.AddRange(batch.Select(recorded => recorded.Position));
            if (positions.Count >= count)
            {
                break;
            }
        }

        return positions;
    }

    /// <summary>A reader with nothing but a cursor: since positions are given in commit order, even it misses nothing.</summary>
    private static async Task PollNaivelyAsync(string database, int count, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancellationToken);
        var cursor = 0L;
        while (cursor < count)
        {
            await using var command = new NpgsqlCommand("SELECT seq_id FROM events.mt_events WHERE seq_id > $1 ORDER BY seq_id", connection) { Parameters = { new() { Value = cursor } } };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                reader.GetInt64(0).ShouldBe(++cursor);
            }
        }
    }

    private static async Task RollBackAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(CancellationToken.None);
        while (!cancellationToken.IsCancellationRequested)
        {
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            await ExecuteAsync(connection, "UPDATE events.log_head SET position = position + 1000");
            await transaction.RollbackAsync(CancellationToken.None);
        }
    }

    private static async Task<bool> WaitsForALockAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')", connection);
        return (bool)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class RefusingProjection : IInlineProjection
    {
        public bool Refuses { get; set; }

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(Counted) };

        public Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
            Refuses ? throw new InvalidOperationException("Not today.") : Task.CompletedTask;
    }
}
