using CoInnovation.Load.Measuring;
using Npgsql;

namespace CoInnovation.Load.Store;

/// <summary>How fast commands are decided, stored and acknowledged, beside what pgbench does to the same server with one row a commit; rounds interleaved.</summary>
internal static class StoreComparison
{
    public static readonly int[] PgbenchClients = [64, 8, 1];
    public static readonly int[] CallersAtOnce = [256, 64, 8, 1];

    public static async Task<int> RunAsync(StoreComparisonOptions options, CancellationToken cancellationToken)
    {
        await using var server = await LocalPostgres.StartAsync();
        await Pgbench.PrepareAsync(server, cancellationToken);
        await using var node = await StoreNode.OpenAsync(server.ConnectionString, cancellationToken);
        var report = new StoreReport();
        Console.WriteLine($"{Machine.Describe()}; load average {Machine.Load()} at the start.");
        Console.WriteLine(await StoreReport.SettingsAsync(server, cancellationToken));
        await MeasureAsync("a commit as fast as the disk is", isSlow: false);

        // The one that writes out what others wait for sleeps a millisecond before each time: PostgreSQL's own way to make every fsync so much slower.
        await SetAsync("alter system set commit_delay = 1000", "alter system set commit_siblings = 0", "select pg_reload_conf()");
        while (await SettingAsync("commit_delay") != "1000")
        {
            await Task.Yield();
        }

        await MeasureAsync("every fsync slowed by 1 ms", isSlow: true);
        Console.WriteLine($"Load average {Machine.Load()} at the end.");
        return report.Missed == 0 ? 0 : 1;

        async Task MeasureAsync(string disk, bool isSlow)
        {
            var time = TimeSpan.FromSeconds(options.Seconds);
            var rounds = new RoundsBeside();
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var clients in PgbenchClients)
                {
                    rounds.Pgbench(clients).Add(await Pgbench.RunAsync(server, clients, time));
                }

                foreach (var callers in CallersAtOnce)
                {
                    rounds.Ours(callers).Add(await Callers.LoopAsync(node, server, callers, time, cancellationToken));
                }
            }

            var schedule = await Callers.ScheduleAsync(node, perSecond: 500, streams: 20, TimeSpan.FromSeconds(4 * options.Seconds), cancellationToken);
            Console.WriteLine(report.Say(disk, isSlow, rounds, schedule));
        }

        async Task<string> SettingAsync(string name)
        {
            await using var source = NpgsqlDataSource.Create(server.ConnectionString);
            await using var command = source.CreateCommand($"select setting from pg_settings where name = '{name}'");
            return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        async Task SetAsync(params string[] statements)
        {
            await using var source = NpgsqlDataSource.Create(server.ConnectionString);
            foreach (var statement in statements)
            {
                await using var command = source.CreateCommand(statement);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }
}
