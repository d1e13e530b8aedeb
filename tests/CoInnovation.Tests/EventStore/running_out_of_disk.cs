using CoInnovation.Crash.Faults;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>A real full disk under the tables, which the server reports as 53100; the server itself lives on.</summary>
public sealed class running_out_of_disk
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task nothing_is_acknowledged_while_it_is_full_and_all_goes_on_when_there_is_room()
    {
        var (mounted, reason) = await SmallDisk.MountAsync(megabytes: 64);
        Assert.SkipWhen(mounted is null, reason);
        await using var disk = mounted!;
        await using var server = await PostgresServer.CreateAsync();
        await ExecuteAsync(server.ConnectionString, $"CREATE TABLESPACE small LOCATION '{disk.TableSpace}'");
        await ExecuteAsync(server.ConnectionString, "CREATE DATABASE small TABLESPACE small");
        var database = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "small" }.ConnectionString;
        await using (var store = await Stores.OpenAsync(database))
        await using (var tallies = new Mailboxes<Tally>(store, Tally.Definition))
        {
            using var enough = new CancellationTokenSource();
            var (acknowledged, refusals) = (0, 0);
            var clients = Enumerable.Range(0, 8).Select(_ => Task.Run(
                async () =>
                {
                    var (stream, versions) = (new StreamKey("disk", Ids.Next()), new List<long>());
                    while (!enough.IsCancellationRequested)
                    {
                        versions.Add((await SubmitUntilAnsweredAsync(tallies, stream, Tally.Count(1, feed: "all"), fault =>
                        {
                            fault.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.DiskFull);
                            fault.Message.ShouldContain("disk is full");
                            Interlocked.Increment(ref refusals);
                        })).Version);
                        Interlocked.Increment(ref acknowledged);
                    }

                    return (stream, versions);
                },
                Cancel)).ToList();

            await Wait.UntilAsync(() => Volatile.Read(ref acknowledged) > 200);
            disk.Fill();
            await Wait.UntilAsync(() => Volatile.Read(ref refusals) > 50 || clients.Exists(client => client.IsFaulted));
            disk.Free();
            var full = Volatile.Read(ref acknowledged);
            await Wait.UntilAsync(() => Volatile.Read(ref acknowledged) > full + 200 || clients.Exists(client => client.IsFaulted));
            await enough.CancelAsync();

            foreach (var (stream, versions) in await Task.WhenAll(clients))
            {
                versions.ShouldBe(Enumerable.Range(1, versions.Count).Select(n => (long)n), "one event a command: none lost, none doubled");
                (await store.ReadFeedAsync(stream, "all", 0, int.MaxValue, Cancel)).Select(recorded => recorded.FeedSequence).ShouldBe(versions);
            }
        }

        NpgsqlConnection.ClearAllPools();
        await server.StopAsync();
    }

    private static async Task<CommandResult> SubmitUntilAnsweredAsync(Mailboxes<Tally> tallies, StreamKey stream, Submission<Tally> command, Action<StoreUnavailableException> refused)
    {
        while (true)
        {
            try
            {
                return await tallies.SubmitAsync(stream, command, Cancel);
            }
            catch (StoreUnavailableException fault)
            {
                refused(fault);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancel);
            }
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
