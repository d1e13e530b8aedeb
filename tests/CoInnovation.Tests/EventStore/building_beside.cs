using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>A projection is built anew beside the live one. Readers see the live one until, in one moment, they see the new one.</summary>
public sealed class building_beside(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly Counts _counts = new();
    private PostgresEventStore _store = null!;
    private Tail _tail = null!;
    private Mailboxes<Tally> _tallies = null!;
    private IReadOnlyList<StreamKey> _streams = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        _tail = await Tail.StartAsync(_store, Cancel);
        _tallies = new Mailboxes<Tally>(_store, Tally.Definition, _tail);
        _streams = [.. Enumerable.Range(0, 10).Select(_ => new StreamKey("beside", Ids.Next()))];
        await Counts.ExecuteAsync(_store.DataSource, Counts.Tables("counts"));
        await CountAsync(300);
    }

    public async ValueTask DisposeAsync()
    {
        await _tallies.DisposeAsync();
        await _tail.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task readers_never_see_less_than_before()
    {
        await using var daemon = await LiveAsync(_counts);

        var seen = await WatchAsync(async () =>
        {
            for (var round = 0; round < 3; round++)
            {
                var writing = CountAsync(100);
                await daemon.RebuildAsync("counts", Cancel);
                await writing;
            }

            await CaughtUpAsync(daemon);
        });

        NeverLess(seen).ShouldBeTrue();
        (await TotalAsync()).ShouldBe(600);
        _counts.Made.ShouldBe(3);
        (await IsThereAsync("counts_next")).ShouldBeFalse();
        (await IsThereAsync("counts_old")).ShouldBeFalse("what readers saw before is gone when the rebuild is over");
        await CountAsync(10);
        await CaughtUpAsync(daemon);
        (await TotalAsync()).ShouldBe(610, "the live one goes on where the other one had come to");
        daemon.Health.ShouldHaveSingleItem().IsWell.ShouldBeTrue();
    }

    [Fact]
    public async Task a_reader_that_sees_less_is_noticed()
    {
        await using var daemon = await LiveAsync(new InPlace(_counts));

        NeverLess(await WatchAsync(() => daemon.RebuildAsync("counts", Cancel))).ShouldBeFalse("it was emptied under their eyes");
    }

    [Fact]
    public async Task a_node_that_ends_midway_leaves_the_rest_to_another_one()
    {
        _counts.HoldsAt = 200;
        await using (var first = await LiveAsync(_counts))
        {
            var rebuilding = first.RebuildAsync("counts", Cancel);
            await _counts.Held.WaitAsync(Bounds.OfAWait, Cancel);
            rebuilding.IsCompleted.ShouldBeFalse();
        }

        (await TotalAsync()).ShouldBe(300, "readers see the old one");
        var before = await PositionAsync();
        before.ShouldNotBeNull().ShouldBeInRange(1, 299);
        _counts.HoldsAt = null;
        _counts.AppliedBeside.Clear();
        await using var second = ProjectionDaemon.Start(_store, _tail, [_counts], []);
        await Wait.UntilAsync(async () => await PositionAsync() is null);

        (await TotalAsync()).ShouldBe(300);
        _counts.AppliedBeside.Min().ShouldBe(before.Value + 1, "it goes on and does not begin anew");
        _counts.Made.ShouldBe(1);
        (await IsThereAsync("counts_old")).ShouldBeFalse();
    }

    [Fact]
    public async Task a_node_that_ends_between_swap_and_clearing_up_leaves_that_to_another_one()
    {
        await using (var first = await LiveAsync(_counts))
        {
            _counts.CannotRemove = true;
            var rebuilding = first.RebuildAsync("counts", Cancel);
            await Wait.UntilAsync(async () => await PositionAsync() == -1);
            rebuilding.IsCompleted.ShouldBeFalse("something is left of what readers saw before");
            (await TotalAsync()).ShouldBe(300);
        }

        _counts.CannotRemove = false;
        await using var second = ProjectionDaemon.Start(_store, _tail, [_counts], []);
        await Wait.UntilAsync(async () => await PositionAsync() is null);

        (await IsThereAsync("counts_old")).ShouldBeFalse();
    }

    [Fact]
    public async Task asked_for_again_it_begins_anew()
    {
        _counts.HoldsAt = 200;
        await using var daemon = await LiveAsync(_counts);
        var first = daemon.RebuildAsync("counts", Cancel);
        await _counts.Held.WaitAsync(Bounds.OfAWait, Cancel);
        _counts.HoldsAt = null;
        _counts.AppliedBeside.Clear();

        await daemon.RebuildAsync("counts", Cancel);
        await first;

        _counts.Made.ShouldBeGreaterThan(1);
        _counts.AppliedBeside.Min().ShouldBe(1);
        (await TotalAsync()).ShouldBe(300);
    }

    [Fact]
    public async Task the_live_one_goes_on_while_much_is_still_to_be_built()
    {
        _counts.HoldsAt = 200;
        await using var daemon = await LiveAsync(_counts);
        var rebuilding = daemon.RebuildAsync("counts", Cancel);
        await _counts.Held.WaitAsync(Bounds.OfAWait, Cancel);
        await CountTogetherAsync(2000);
        await CaughtUpAsync(daemon);

        // Behind the end as it was when building began.
        _counts.GoOn(until: 600);
        await _counts.Held.WaitAsync(Bounds.OfAWait, Cancel);
        await CountAsync(10);
        await CaughtUpAsync(daemon);
        (await TotalAsync()).ShouldBe(2310);

        _counts.GoOn();
        await rebuilding;
        await CaughtUpAsync(daemon);
        (await TotalAsync()).ShouldBe(2310);
    }

    [Fact]
    public async Task the_live_one_goes_on_when_the_last_few_take_long()
    {
        _counts.HoldsAt = 200;
        await using var daemon = await LiveAsync(_counts);
        var rebuilding = daemon.RebuildAsync("counts", Cancel);
        await _counts.Held.WaitAsync(Bounds.OfAWait, Cancel);
        await CountTogetherAsync(100);
        await CaughtUpAsync(daemon);

        _counts.GoOn(until: 390);
        await _counts.Held.WaitAsync(Bounds.OfAWait, Cancel);
        await CountAsync(10);
        await CaughtUpAsync(daemon);

        _counts.GoOn();
        await rebuilding;
        await CaughtUpAsync(daemon);
        (await TotalAsync()).ShouldBe(410);
    }

    [Fact]
    public async Task on_another_node_it_reads_anew_what_is_not_written_and_does_not_begin_anew()
    {
        _counts.HoldsAt = 200;
        await using var daemon = await LiveAsync(_counts);
        var rebuilding = daemon.RebuildAsync("counts", Cancel);
        await _counts.Held.WaitAsync(Bounds.OfAWait, Cancel);
        await using var other = ProjectionDaemon.Start(_store, _tail, [_counts], []);

        var anew = other.ReadAnewAsync("counts", Cancel);
        await Wait.UntilAsync(async () => await Counts.ScalarAsync(
            _store.DataSource, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is 1L);
        _counts.GoOn();
        await anew;
        await rebuilding;

        (await TotalAsync()).ShouldBe(300);
        _counts.Made.ShouldBe(1, "what it wrote stays");
        _counts.Begun.ShouldBe(2, "it began once more with what it had read already");
    }

    [Fact]
    public async Task when_nothing_is_built_there_is_nothing_to_read_anew()
    {
        await using var daemon = await LiveAsync(_counts);

        await daemon.ReadAnewAsync("counts", Cancel);

        (await PositionAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task one_that_cannot_take_the_place_is_built_once_more()
    {
        _counts.Refusals = 1;
        await using var daemon = await LiveAsync(_counts);

        await daemon.RebuildAsync("counts", Cancel);

        _counts.Made.ShouldBe(2);
        (await TotalAsync()).ShouldBe(300);
    }

    [Fact]
    public async Task one_that_stands_still_where_the_live_one_does_not_takes_nobodys_place()
    {
        await using var daemon = await LiveAsync(_counts);
        _counts.PoisonBeside = 150;
        var rebuilding = daemon.RebuildAsync("counts", Cancel);
        await Wait.UntilAsync(() => daemon.Health.Any(shard => shard.Shard == "counts:Beside" && shard.Poisoned is [{ Position: 150 }]));
        (await TotalAsync()).ShouldBe(300, "readers do not see less");
        (await daemon.IsHeldUpAsync("counts", Cancel)).ShouldBeTrue();

        _counts.PoisonBeside = null;
        daemon.Resume("counts");
        await rebuilding;

        (await TotalAsync()).ShouldBe(300);
        (await daemon.IsHeldUpAsync("counts", Cancel)).ShouldBeFalse();
        daemon.Health.ShouldHaveSingleItem().IsWell.ShouldBeTrue();
    }

    [Fact]
    public async Task what_stands_still_in_both_still_does_and_what_is_mended_does_not()
    {
        _counts.Poison = 150;
        await using var daemon = ProjectionDaemon.Start(_store, _tail, [_counts], []);
        await CaughtUpAsync(daemon);
        await daemon.RebuildAsync("counts", Cancel);
        await Wait.UntilAsync(() => daemon.Health is [{ State: ShardState.Running, Poisoned: [{ Position: 150 }] }]);

        // It takes up again what stopped it by building all anew: others went on without it.
        _counts.Poison = null;
        daemon.Resume("counts");

        await Wait.UntilAsync(() => daemon.Health is [{ State: ShardState.Running, IsWell: true }]);
        (await TotalAsync()).ShouldBe(300);
    }

    private static bool NeverLess(IReadOnlyList<long> seen) => seen.Zip(seen.Skip(1)).All(pair => pair.First <= pair.Second);

    private async Task<ProjectionDaemon> LiveAsync(IAsyncProjection projection)
    {
        var daemon = ProjectionDaemon.Start(_store, _tail, [projection], []);
        await CaughtUpAsync(daemon);
        return daemon;
    }

    private async Task CaughtUpAsync(ProjectionDaemon daemon) =>
        (await daemon.WaitForAsync("counts", await _store.ReadHeadAsync(Cancel), Bounds.OfAWait, Cancel)).ShouldBeTrue();

    private async Task CountAsync(int times)
    {
        for (var number = 0; number < times; number++)
        {
            await _tallies.SubmitAsync(_streams[number % _streams.Count], Tally.Count(1), Cancel);
        }
    }

    private async Task CountTogetherAsync(int times) => await Task.WhenAll(Enumerable.Range(0, times).Select(number => _tallies.SubmitAsync(_streams[number % _streams.Count], Tally.Count(1), Cancel)));

    /// <summary>Reads again and again while something happens.</summary>
    private async Task<List<long>> WatchAsync(Func<Task> happening)
    {
        List<long> seen = [await TotalAsync()];
        var over = happening();
        while (!over.IsCompleted)
        {
            seen.Add(await TotalAsync());
        }

        await over;
        seen.Count.ShouldBeGreaterThan(10);
        return seen;
    }

    private async Task<long> TotalAsync() => (long)(await Counts.ScalarAsync(_store.DataSource, "SELECT coalesce(sum(total), 0) FROM counts.counts"))!;

    private async Task<bool> IsThereAsync(string schema) => await Counts.ScalarAsync(_store.DataSource, $"SELECT to_regnamespace('{schema}')::text") is string;

    private async Task<long?> PositionAsync() =>
        await Counts.ScalarAsync(_store.DataSource, "SELECT last_seq_id FROM events.mt_event_progression WHERE name = 'counts:Beside'") as long?;

    /// <summary>Rebuilt under its readers' eyes.</summary>
    private sealed class InPlace(IAsyncProjection projection) : IAsyncProjection
    {
        public string Name => projection.Name;

        public int Version => projection.Version;

        public IReadOnlySet<Type> EventTypes => projection.EventTypes;

        public Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
            projection.ApplyAsync(events, transaction, cancellationToken);

        public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.ResetAsync(transaction, cancellationToken);
    }
}
