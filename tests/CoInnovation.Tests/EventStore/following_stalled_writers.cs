using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>
/// One node's transactions stall for up to two seconds between insert and commit, and one in twenty is taken back; sixteen writers of another node go on beside it.
/// <c>COINNOVATION_ORDER_EVENTS</c> asks for more events than each run has, for example 100000.
/// </summary>
public sealed class following_stalled_writers(PostgresFixture postgres)
{
    private const int Writers = 16;
    private const int StalledEvents = 25;

    private static readonly int Wanted = Setting.Of("COINNOVATION_ORDER_EVENTS", 4_000);

    private static readonly int Stalls = 4 + (Wanted / 1_000);

    private static readonly int Each = (Wanted - (Stalls * StalledEvents)) / Writers;

    private static readonly int All = (Each * Writers) + (Stalls * StalledEvents);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task nobody_misses_an_event_or_sees_one_twice()
    {
        var database = await postgres.CreateDatabaseAsync();
        var unsteady = new Unsteady();
        await using var steady = await Stores.OpenAsync(database);
        await using var stalling = await Stores.OpenAsync(database, options => options with { InlineProjections = [unsteady] });
        await using var nearTail = await Tail.StartAsync(steady, Cancel);
        await using var farTail = await Tail.StartAsync(stalling, Cancel, recentEvents: 200);
        await ExecuteAsync(steady, "CREATE TABLE seen (position bigint PRIMARY KEY)");
        var (seen, subscriber) = (new Seen(), new Subscriber());
        var written = new Progress(Each * Writers);
        Task<List<long>>[] reading = [ReadAsync(nearTail, 0), ReadAsync(farTail, 0), PollAsync(database)];

        await using var second = ProjectionDaemon.Start(stalling, farTail, [seen], [subscriber]);
        await using (ProjectionDaemon.Start(steady, nearTail, [seen], []))
        {
            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync(steady, written)).Append(StallAsync(stalling, written)));
            await written.WaitForAsync(Each * Writers / 2);
            reading = [.. reading, ReadAsync(nearTail, All / 3), ReadAsync(farTail, All / 3)];
            await writing;
        }

        // The first daemon has ended, somewhere in the log; the second one takes over.
        (await second.WaitForAsync(seen.Name, All, Bounds.OfAFixture, Cancel)).ShouldBeTrue();
        (await second.WaitForAsync(subscriber.Name, All, Bounds.OfAFixture, Cancel)).ShouldBeTrue();
        var everything = Enumerable.Range(1, All).Select(position => (long)position).ToList();
        foreach (var (positions, after) in (await Task.WhenAll(reading)).Zip((int[])[0, 0, 0, All / 3, All / 3]))
        {
            positions.ShouldBe(everything.Skip(after), "in order, without a gap or a repetition");
        }

        subscriber.Positions.ShouldBe(everything);
        (await PositionsAsync(steady)).ShouldBe(everything);
        second.Health.ShouldAllBe(shard => shard.IsWell);
        (unsteady.Transactions, unsteady.TakenBack).ShouldBe((Stalls + unsteady.TakenBack, (Stalls + 17) / 20));
        (await steady.ReadHeadAsync(Cancel)).ShouldBe(All, "what was taken back left no gap");
    }

    /// <summary>The control: the same writers on a log whose numbers are drawn before they commit.</summary>
    [Fact]
    public async Task a_plain_sequence_loses_events()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(database);
        var log = new NaiveLog(source);
        await log.CreateAsync(Cancel);
        var written = new Progress(Each * Writers);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var polling = log.PollAsync(enough.Token);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync()).Append(StallAsync()));
        await log.AddAsync(1, TimeSpan.Zero, takesBack: false, Cancel);
        await log.SeenAsync(await log.LastAsync(Cancel));
        await enough.CancelAsync();

        var missed = All + 1 - (await polling);
        TestContext.Current.TestOutputHelper?.WriteLine($"{missed} of {All + 1} events were never seen");
        missed.ShouldBeGreaterThan(Stalls * StalledEvents / 2);

        async Task WriteAsync()
        {
            for (var number = 0; number < Each; number++)
            {
                await log.AddAsync(1, TimeSpan.Zero, takesBack: false, Cancel);
                written.Add();
            }
        }

        async Task StallAsync()
        {
            var unsteady = new Unsteady();
            for (var number = 1; number <= Stalls; number++)
            {
                await written.WaitForAsync(number * Each * Writers / (Stalls + 1));
                while (!await log.AddAsync(StalledEvents, unsteady.NextStall(), unsteady.NextIsTakenBack(), Cancel))
                {
                    // Taken back: the same again.
                }
            }
        }
    }

    private static async Task WriteAsync(PostgresEventStore store, Progress written)
    {
        var stream = new StreamKey("order", Ids.Next());
        for (var version = 0; version < Each; version++)
        {
            (await store.AppendAsync(new StreamAppend(stream, "tally", version, [Stores.Command([new NewEvent(new Counted(1))])]), Cancel)).ShouldBeOfType<AppendOutcome.Appended>();
            written.Add();
        }
    }

    /// <summary>Spread over the time in which the others write.</summary>
    private static async Task StallAsync(PostgresEventStore store, Progress written)
    {
        var stream = new StreamKey("order", Ids.Next());
        for (var number = 0; number < Stalls; number++)
        {
            await written.WaitForAsync((number + 1) * Each * Writers / (Stalls + 1));
            var append = new StreamAppend(stream, "tally", number * StalledEvents, [Stores.Command([.. Enumerable.Repeat(new NewEvent(new Counted(2)), StalledEvents)])]);
            while (await TakenBackAsync(store.AppendAsync(append, Cancel)))
            {
                // The same again.
            }
        }
    }

    private static async Task<bool> TakenBackAsync(Task<AppendOutcome> append)
    {
        try
        {
            (await append).ShouldBeOfType<AppendOutcome.Appended>();
            return false;
        }
        catch (TakenBackException)
        {
            return true;
        }
    }

    private static async Task<List<long>> ReadAsync(Tail tail, long after)
    {
        List<long> positions = [];
        await foreach (var batch in tail.ReadAsync(after, Cancel))
        {
            positions.AddRange(batch.Select(recorded => recorded.Position));
            if (positions[^1] >= All)
            {
                break;
            }
        }

        return positions;
    }

    /// <summary>A reader with nothing but a cursor, over the tables.</summary>
    private static async Task<List<long>> PollAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancel);
        List<long> positions = [];
        while (positions.Count < All)
        {
            await using var command = new NpgsqlCommand("SELECT seq_id FROM events.mt_events WHERE seq_id > $1 ORDER BY seq_id", connection)
            {
                Parameters = { new() { Value = positions.LastOrDefault() } },
            };
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
            {
                positions.Add(reader.GetInt64(0));
            }
        }

        return positions;
    }

    private static async Task<List<long>> PositionsAsync(PostgresEventStore store)
    {
        await using var command = store.DataSource.CreateCommand("SELECT position FROM seen ORDER BY position");
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<long> positions = [];
        while (await reader.ReadAsync(Cancel))
        {
            positions.Add(reader.GetInt64(0));
        }

        return positions;
    }

    private static async Task ExecuteAsync(PostgresEventStore store, string sql)
    {
        await using var command = store.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>How many events the steady writers have stored; others wait for it.</summary>
    private sealed class Progress(int all)
    {
        private readonly TaskCompletionSource[] _reached = [.. Enumerable.Range(0, all + 1).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        private int _count;

        public void Add() => _reached[Interlocked.Increment(ref _count)].SetResult();

        public Task WaitForAsync(int count) => count == 0 ? Task.CompletedTask : _reached[count].Task.WaitAsync(Cancel);
    }

    /// <summary>Writes with the events, in their transaction: so it can hold it up, and end it.</summary>
    private sealed class Unsteady : IInlineProjection
    {
        private readonly Seeded _dice = new(20_261_126);

        public int Transactions { get; private set; }

        public int TakenBack { get; private set; }

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(Counted) };

        public TimeSpan NextStall() => TimeSpan.FromMilliseconds(_dice.Below(2_001));

        /// <summary>One in twenty, the third among them.</summary>
        public bool NextIsTakenBack()
        {
            var takesBack = ++Transactions % 20 == 3;
            TakenBack += takesBack ? 1 : 0;
            return takesBack;
        }

        public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand("SELECT pg_sleep($1)", transaction.Connection, transaction) { Parameters = { new() { Value = NextStall().TotalSeconds } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
            if (NextIsTakenBack())
            {
                throw new TakenBackException();
            }
        }
    }

    private sealed class TakenBackException : Exception;

    /// <summary>A position that came twice breaks its key, and would show as poison.</summary>
    private sealed class Seen : IAsyncProjection
    {
        public string Name => "seen";

        public int Version => 1;

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>();

        public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand("INSERT INTO seen SELECT unnest($1)", transaction.Connection, transaction)
            {
                Parameters = { new() { Value = events.Select(recorded => recorded.Position).ToArray() } },
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class Subscriber : ISubscription
    {
        public List<long> Positions { get; } = [];

        public string Name => "subscriber";

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>();

        public Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
        {
            Positions.AddRange(events.Select(recorded => recorded.Position));
            return Task.CompletedTask;
        }
    }
}
