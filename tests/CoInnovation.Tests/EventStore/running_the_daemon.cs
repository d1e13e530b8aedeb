using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

public sealed class running_the_daemon(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly TimeSpan Long = Bounds.OfAWait;
    private readonly Totals _totals = new();
    private PostgresEventStore _store = null!;
    private Tail _tail = null!;
    private Mailboxes<Tally> _tallies = null!;
    private string _database = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _store = await Stores.OpenAsync(_database);
        _tail = await Tail.StartAsync(_store, Cancel);
        _tallies = new Mailboxes<Tally>(_store, Tally.Definition, _tail);
        await ExecuteAsync("CREATE TABLE totals (stream_id uuid PRIMARY KEY, total int NOT NULL)");
    }

    public async ValueTask DisposeAsync()
    {
        await _tallies.DisposeAsync();
        await _tail.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task a_projection_shows_a_write_once_it_was_waited_for()
    {
        await using var daemon = Start();
        var stream = Stream();

        var result = await _tallies.SubmitAsync(stream, Tally.Count(3), Cancel);

        (await daemon.WaitForAsync("totals", result.Position, Long, Cancel)).ShouldBeTrue();
        (await TotalAsync(stream)).ShouldBe(3);
    }

    [Fact]
    public async Task a_wait_ends_when_its_time_is_over()
    {
        await using var daemon = Start();

        (await daemon.WaitForAsync("totals", 1_000_000, TimeSpan.FromMilliseconds(50), Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task every_event_takes_effect_once_though_the_projection_fails_after_writing()
    {
        var stream = Stream();
        for (var i = 0; i < 20; i++)
        {
            await _tallies.SubmitAsync(stream, Tally.Count(1), Cancel);
        }

        // An outage after the writes and before the commit, three times over.
        _totals.Outages = 3;
        await using var daemon = Start();

        (await daemon.WaitForAsync("totals", await _store.ReadHeadAsync(Cancel), Long, Cancel)).ShouldBeTrue();
        (await TotalAsync(stream)).ShouldBe(20);
        _totals.Outages.ShouldBe(0);
    }

    [Fact]
    public async Task a_rebuild_equals_what_was_built_live()
    {
        await using var daemon = Start();
        var streams = Enumerable.Range(0, 5).Select(_ => Stream()).ToList();
        for (var i = 0; i < 100; i++)
        {
            await _tallies.SubmitAsync(streams[i % 5], Tally.Count(i), Cancel);
        }

        await daemon.WaitForAsync("totals", await _store.ReadHeadAsync(Cancel), Long, Cancel);
        var live = await DumpAsync();
        await ExecuteAsync("UPDATE totals SET total = -1");
        (await DumpAsync()).ShouldNotBe(live, "the comparison can fail");

        await daemon.RebuildAsync("totals", Cancel);

        (await DumpAsync()).ShouldBe(live);
    }

    [Fact]
    public async Task the_end_of_the_log_is_told_once_a_start_and_within_the_transaction_that_reaches_it()
    {
        var stream = Stream();
        for (var i = 0; i < 20; i++)
        {
            await _tallies.SubmitAsync(stream, Tally.Count(1), Cancel);
        }

        await using var daemon = Start();
        await daemon.WaitForAsync("totals", await _store.ReadHeadAsync(Cancel), Long, Cancel);
        _totals.SeenAtTheEnd.ShouldBe([20]);
        var later = await _tallies.SubmitAsync(stream, Tally.Count(1), Cancel);
        await daemon.WaitForAsync("totals", later.Position, Long, Cancel);
        _totals.SeenAtTheEnd.ShouldBe([20], "it goes on from there");

        await daemon.RebuildAsync("totals", Cancel);

        _totals.SeenAtTheEnd.ShouldBe([20, 21]);
    }

    [Fact]
    public async Task poison_stops_its_stream_only_and_is_taken_up_again_after_the_fix()
    {
        await using var daemon = Start();
        var (sick, well) = (Stream(), Stream());
        _totals.Poison = 13;
        await _tallies.SubmitAsync(sick, Tally.Count(1), Cancel);
        var poison = await _tallies.SubmitAsync(sick, Tally.Count(13), Cancel);
        await _tallies.SubmitAsync(sick, Tally.Count(2), Cancel);
        var last = await _tallies.SubmitAsync(well, Tally.Count(5), Cancel);

        (await daemon.WaitForAsync("totals", last.Position, Long, Cancel)).ShouldBeTrue();

        var health = daemon.Health.Single(shard => shard.Shard == "totals:All");
        health.IsWell.ShouldBeFalse();
        var stopped = health.Poisoned.ShouldHaveSingleItem();
        (stopped.Stream, stopped.Position).ShouldBe((sick, poison.Position));
        stopped.Reason.ShouldContain("thirteen");
        (await TotalAsync(sick)).ShouldBe(1, "nothing after the poison is applied");
        (await TotalAsync(well)).ShouldBe(5);

        _totals.Poison = null;
        daemon.Resume("totals");

        await Wait.UntilAsync(() => daemon.Health.All(shard => shard.IsWell));
        (await TotalAsync(sick)).ShouldBe(16);
    }

    [Fact]
    public async Task an_event_that_cannot_be_read_stops_its_stream()
    {
        await using var daemon = Start();
        var stream = Stream();
        await _tallies.SubmitAsync(stream, Tally.Count(1), Cancel);
        await using var future = await Stores.OpenAsync(_database, options => options with { Types = Tally.Types().Add<FutureEvent>("future_event") });
        await future.AppendAsync(new StreamAppend(stream, "tally", 1, [Stores.Command([new NewEvent(new FutureEvent())])]), Cancel);

        await Wait.UntilAsync(() => daemon.Health.Any(shard => shard.Poisoned.Any(stopped => stopped.Stream == stream)));

        daemon.Health.Single().Poisoned.Single().Reason.ShouldContain("future_event");
        await Should.ThrowAsync<UndecodableEventException>(() => _tallies.SubmitAsync(stream, Tally.Count(1), Cancel));
    }

    [Fact]
    public async Task one_node_runs_a_shard_and_another_takes_over()
    {
        await using var otherStore = await Stores.OpenAsync(_database);
        await using var otherTail = await Tail.StartAsync(otherStore, Cancel);
        var stream = Stream();
        ProjectionDaemon? second = null;
        await using (var first = Start())
        {
            await Wait.UntilAsync(() => first.Health.All(shard => shard.State == ShardState.Running));
            second = ProjectionDaemon.Start(otherStore, otherTail, [_totals], []);
            await Wait.UntilAsync(() => second.Health.All(shard => shard.State == ShardState.Standby));
            var result = await _tallies.SubmitAsync(stream, Tally.Count(2), Cancel);
            (await second.WaitForAsync("totals", result.Position, Long, Cancel)).ShouldBeTrue("the other node's progress counts");
        }

        await using var _ = second;
        var later = await _tallies.SubmitAsync(stream, Tally.Count(3), Cancel);
        (await second.WaitForAsync("totals", later.Position, Long, Cancel)).ShouldBeTrue();
        (await TotalAsync(stream)).ShouldBe(5);
    }

    [Fact]
    public async Task a_subscription_gets_every_event_in_order_and_repeats_what_failed()
    {
        var subscription = new Recorder { Failures = 2 };
        var stream = Stream();
        await using var daemon = ProjectionDaemon.Start(_store, _tail, [], [subscription]);
        for (var i = 1; i <= 5; i++)
        {
            await _tallies.SubmitAsync(stream, Tally.Count(i), Cancel);
        }

        (await daemon.WaitForAsync("recorder", await _store.ReadHeadAsync(Cancel), Long, Cancel)).ShouldBeTrue();

        subscription.Handled.ShouldBe([1, 2, 3, 4, 5]);
        daemon.Health.ShouldAllBe(shard => shard.IsWell);
    }

    [Fact]
    public async Task an_inline_projection_is_true_at_once_and_can_refuse()
    {
        await ExecuteAsync("CREATE TABLE seen (amount int PRIMARY KEY)");
        await using var store = await Stores.OpenAsync(_database, options => options with { InlineProjections = [new Unique()] });
        await using var tallies = new Mailboxes<Tally>(store, Tally.Definition);
        await tallies.SubmitAsync(Stream(), Tally.Count(7), Cancel);

        var outcomes = await Task.WhenAll(Enumerable.Range(7, 3).Select(async amount =>
        {
            try
            {
                await tallies.SubmitAsync(Stream(), Tally.Count(amount), Cancel);
                return true;
            }
            catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                return false;
            }
        }));

        outcomes.ShouldBe([false, true, true]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task a_rule_that_an_inline_projection_keeps_is_an_answer_while_a_fault_costs_the_writer_its_connection(bool isFault)
    {
        using var log = new KeptLog();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        var unlucky = new Unlucky(isFault ? new InvalidOperationException("A fault.") : new AppendRefusedException(new LimitPassedException()));
        await using var store = await Stores.OpenAsync(_database, options => options with { InlineProjections = [unlucky], Logging = logging });
        await using var tallies = new Mailboxes<Tally>(store, Tally.Definition);
        await tallies.SubmitAsync(Stream(), Tally.Count(7), Cancel);

        var outcomes = await Task.WhenAll(Enumerable.Range(11, 5).Select(async amount =>
        {
            try
            {
                await tallies.SubmitAsync(Stream(), Tally.Count(amount), Cancel);
                return "";
            }
            catch (Exception fault) when (fault is LimitPassedException or InvalidOperationException)
            {
                return fault.GetType().Name;
            }
        }));
        await tallies.SubmitAsync(Stream(), Tally.Count(7), Cancel);

        outcomes.ShouldBe(["", "", isFault ? nameof(InvalidOperationException) : nameof(LimitPassedException), "", ""]);
        (unlucky.Connections.Count == 1).ShouldBe(!isFault);
        log.Complaints.Any().ShouldBe(isFault);
    }

    private static StreamKey Stream() => new("daemon", Ids.Next());

    private ProjectionDaemon Start() => ProjectionDaemon.Start(_store, _tail, [_totals], []);

    private async Task<int?> TotalAsync(StreamKey stream)
    {
        await using var command = _store.DataSource.CreateCommand("SELECT total FROM totals WHERE stream_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = stream.Id });
        return await command.ExecuteScalarAsync(Cancel) as int?;
    }

    private async Task<string?> DumpAsync()
    {
        await using var command = _store.DataSource.CreateCommand("SELECT string_agg(stream_id || '=' || total, ',' ORDER BY stream_id) FROM totals");
        return await command.ExecuteScalarAsync(Cancel) as string;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _store.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private sealed record FutureEvent;

    private sealed class Totals : IAsyncProjection
    {
        public int? Poison { get; set; }

        public int Outages { get; set; }

        /// <summary>What all of them came to when they were said to have caught up.</summary>
        public List<long> SeenAtTheEnd { get; } = [];

        public string Name => "totals";

        public int Version => 1;

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(Counted) };

        public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            foreach (var recorded in events)
            {
                var by = ((Counted)recorded.Data).By;
                if (by == Poison)
                {
                    throw new InvalidOperationException("No thirteen.");
                }

                await using var command = new NpgsqlCommand(
                    "INSERT INTO totals VALUES ($1, $2) ON CONFLICT (stream_id) DO UPDATE SET total = totals.total + excluded.total", transaction.Connection, transaction)
                {
                    Parameters = { new() { Value = recorded.Stream.Id }, new() { Value = by } },
                };
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            if (Outages > 0)
            {
                Outages--;
                throw new NpgsqlException("The connection is lost.");
            }
        }

        public async Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand("TRUNCATE totals", transaction.Connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        public async Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand("SELECT coalesce(sum(total), 0) FROM totals", transaction.Connection, transaction);
            SeenAtTheEnd.Add((long)(await command.ExecuteScalarAsync(cancellationToken))!);
        }
    }

    private sealed class Recorder : ISubscription
    {
        public List<int> Handled { get; } = [];

        public int Failures { get; set; }

        public string Name => "recorder";

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(Counted) };

        public Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
        {
            if (Failures-- > 0)
            {
                throw new InvalidOperationException("The mail server is away.");
            }

            Handled.AddRange(events.Select(recorded => ((Counted)recorded.Data).By));
            return Task.CompletedTask;
        }
    }

    private sealed class Unique : IInlineProjection
    {
        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(Counted) };

        public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            foreach (var recorded in events)
            {
                await using var command = new NpgsqlCommand("INSERT INTO seen VALUES ($1)", transaction.Connection, transaction)
                {
                    Parameters = { new() { Value = ((Counted)recorded.Data).By } },
                };
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    /// <summary>Refuses thirteen, and knows on which connections it was asked.</summary>
    private sealed class Unlucky(Exception refusal) : IInlineProjection
    {
        public HashSet<int> Connections { get; } = [];

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(Counted) };

        public Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            Connections.Add(transaction.Connection!.ProcessID);
            return events.Any(recorded => recorded.Data is Counted(13)) ? Task.FromException(refusal) : Task.CompletedTask;
        }
    }
}
