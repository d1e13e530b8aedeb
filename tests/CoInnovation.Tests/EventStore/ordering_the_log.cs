using CoInnovation.EventStore;
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
}
