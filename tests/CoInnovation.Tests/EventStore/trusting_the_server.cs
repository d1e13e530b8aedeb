using CoInnovation.Crash.Faults;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

public sealed class trusting_the_server(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_server_that_may_lose_commits_is_refused()
    {
        var database = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync()) { Options = "-c synchronous_commit=off" };

        (await Should.ThrowAsync<UnsafePostgresException>(() => Stores.OpenAsync(database.ConnectionString))).Setting.ShouldBe("synchronous_commit");

        database.Options = "-c synchronous_commit=on";
        await using var store = await Stores.OpenAsync(database.ConnectionString);
    }

    [Fact]
    public async Task an_absent_server_is_unavailable()
    {
        var fault = await Should.ThrowAsync<StoreUnavailableException>(() => Stores.OpenAsync("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2"));

        (fault.Code, fault.IsRetryable).ShouldBe(("STORE_UNAVAILABLE", true));
    }

    [Fact]
    public async Task a_row_that_postgres_refuses_fails_alone_in_its_group()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());

        // jsonb has no U+0000.
        var attempts = Enumerable.Range(0, 40).Select(n => store.AppendAsync(
            new StreamAppend(new StreamKey("trust", Ids.Next()), "tally", 0, [Stores.Command([new NewEvent(new Counted(n), n == 17 ? "a\0b" : "all")])]), Cancel)).ToList();
        await Task.WhenAll(attempts).ContinueWith(_ => { }, TaskScheduler.Default);

        attempts.Index().Where(attempt => attempt.Item.IsFaulted).Select(attempt => attempt.Index).ShouldBe([17]);
        (await store.ReadLogAsync(0, 100, Cancel)).Select(recorded => recorded.Position).ShouldBe(Enumerable.Range(1, 39).Select(n => (long)n));
    }

    [Fact]
    public async Task a_killed_server_loses_no_answer_and_doubles_no_command()
    {
        await using var server = await PostgresServer.CreateAsync();
        await using var store = await Stores.OpenAsync(server.ConnectionString, options => options with { Patience = TimeSpan.FromSeconds(1) });
        await using var tail = await Tail.StartAsync(store, Cancel);
        await using var tallies = new Mailboxes<Tally>(store, Tally.Definition, tail);
        using var enough = new CancellationTokenSource();
        var acknowledged = 0;
        var clients = Enumerable.Range(0, 12).Select(_ => Task.Run(
            async () =>
            {
                var stream = new StreamKey("crash", Ids.Next());
                var (count, versions) = (0, new List<long>());
                while (!enough.IsCancellationRequested)
                {
                    versions.Add((await SubmitUntilAnsweredAsync(tallies, stream, Tally.Count(1, feed: "all"))).Version);
                    count++;
                    Interlocked.Increment(ref acknowledged);
                }

                return (stream, count, versions);
            },
            Cancel)).ToList();

        for (var crash = 0; crash < 3; crash++)
        {
            var before = Volatile.Read(ref acknowledged);
            await Wait.UntilAsync(() => Volatile.Read(ref acknowledged) > before + 100);
            await server.KillAsync();
            await server.StartAsync();
        }

        await enough.CancelAsync();
        foreach (var (stream, count, versions) in await Task.WhenAll(clients))
        {
            versions.ShouldBe(Enumerable.Range(1, count).Select(n => (long)n), "one event a command: none lost, none doubled");
            var feed = await store.ReadFeedAsync(stream, "all", 0, int.MaxValue, Cancel);
            feed.Select(recorded => recorded.FeedSequence).ShouldBe(versions);
        }

        await tail.WaitForAsync(await store.ReadHeadAsync(Cancel), Cancel);
    }

    /// <summary>A client: the same command with the same id until there is an answer.</summary>
    private static async Task<CommandResult> SubmitUntilAnsweredAsync(Mailboxes<Tally> tallies, StreamKey stream, Submission<Tally> command)
    {
        while (true)
        {
            try
            {
                return await tallies.SubmitAsync(stream, command, Cancel);
            }
            catch (EventStoreException fault) when (fault.IsRetryable)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancel);
            }
        }
    }
}
