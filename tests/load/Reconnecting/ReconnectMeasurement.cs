using System.Globalization;
using CoInnovation.Load.Measuring;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Load.Reconnecting;

/// <summary>
/// Everybody loses the network, misses the same, and comes back in the same instant: how long it takes until the last of them has everything, and what one of them costs. No page spreads
/// its return out, as the web client does. The last round is not timed: there PostgreSQL writes down what it is asked.
/// </summary>
internal static class ReconnectMeasurement
{
    private static readonly TimeSpan s_promised = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(ReconnectOptions options, CancellationToken cancellationToken)
    {
        await using var postgres = await LocalPostgres.StartAsync();
        var plain = new Npgsql.NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = postgres.Port, Username = "postgres", Database = "postgres" }.ConnectionString;
        await using var api = await ApiProcess.StartAsync(options.Api ?? ApiProcess.BesideThis(), plain, cancellationToken, shared: null, Limits.OfOneNetwork);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Machine.Describe()}; load average {Machine.Load()} at the start. {options.Clients} pages in {options.Workshops} workshops, {options.Missed} missed events each.\n"));
        var rooms = new CrowdedRoom[options.Workshops];
        await Parallel.ForEachAsync(Enumerable.Range(0, options.Workshops), AFew(cancellationToken), async (number, cancel) =>
        {
            var people = (options.Clients / options.Workshops) + (number < options.Clients % options.Workshops ? 1 : 0);
            rooms[number] = await CrowdedRoom.OpenAsync([api.Address], api.FacilitatorSecret, people, cancel);
        });
        var pages = rooms.SelectMany(room => room.Pages).ToList();
        try
        {
            await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken }, async (page, cancel) => await page.ComeAsync(cancel));
            Console.WriteLine("| round | p50 | p99 | everybody | Api's CPU a page | PostgreSQL's | ours | load average |\n|---|---|---|---|---|---|---|---|");
            var times = new List<double>();
            for (var round = 1; round <= options.Rounds; round++)
            {
                await MissAsync(rooms, options.Missed, cancellationToken);
                var (cpu, database, ours) = (api.Cpu, ServerCpu.Of(postgres.ProcessId), Environment.CpuUsage.TotalTime);
                var took = await ComeBackAsync(pages, options.Missed, cancellationToken);
                times.Add(took[^1]);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {round} | {took[took.Count / 2]:0.00} s | {took[(int)(took.Count * 0.99)]:0.00} s | {took[^1]:0.00} s | {Each(api.Cpu - cpu):0} µs | {Each(ServerCpu.Of(postgres.ProcessId) - database):0} µs | {Each(Environment.CpuUsage.TotalTime - ours):0} µs | {Machine.Load()} |"));
            }

            var asked = await CountAsync(postgres, rooms, pages, options, cancellationToken);
            times.Sort();
            var isWell = times[times.Count / 2] <= s_promised.TotalSeconds && asked.OfTheLog < pages.Count / 100;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"\nStatements a page: {asked.All / (double)pages.Count:0.00}; of the log or of feeds, in all: {asked.OfTheLog}. Everybody after {times[times.Count / 2]:0.00} s in the median; to reach: {s_promised.TotalSeconds} s, no query inside the ring."));
            return isWell ? 0 : 1;

            double Each(TimeSpan spent) => spent.TotalMicroseconds / pages.Count;
        }
        finally
        {
            foreach (var room in rooms)
            {
                room.Dispose();
            }
        }
    }

    /// <summary>What prepares a round is not what is measured, and older builds turn away more than that at a time.</summary>
    private static ParallelOptions AFew(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };

    private static async Task MissAsync(IReadOnlyList<CrowdedRoom> rooms, int missed, CancellationToken cancellationToken)
    {
        foreach (var page in rooms.SelectMany(room => room.Pages))
        {
            page.Go();
        }

        await Parallel.ForEachAsync(rooms, AFew(cancellationToken), async (room, cancel) => await room.WriteAsync(missed, cancel));

        // Projections follow the log; what they cost is not the pages'.
        await Task.Delay(s_rest, TimeProvider.System, cancellationToken);
    }

    /// <summary>How many seconds it took each of them, sorted.</summary>
    private static async Task<List<double>> ComeBackAsync(IReadOnlyList<Page> pages, int missed, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_longest);
        var started = TimeProvider.System.GetTimestamp();
        var took = await Task.WhenAll(pages.Select(page => Task.Run(async () =>
        {
            await page.ComeAsync(patience.Token);
            return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        })));
        return pages.FirstOrDefault(page => page.Brought != missed) is { } other
            ? throw new InvalidOperationException($"A page was brought {other.Brought} events instead of {missed}.")
            : [.. took.Order()];
    }

    private static async Task<(int All, int OfTheLog)> CountAsync(
        LocalPostgres postgres, IReadOnlyList<CrowdedRoom> rooms, IReadOnlyList<Page> pages, ReconnectOptions options, CancellationToken cancellationToken)
    {
        await MissAsync(rooms, options.Missed, cancellationToken);
        await using var watched = await StatementLog.BeginAsync(postgres, cancellationToken);
        await ComeBackAsync(pages, options.Missed, cancellationToken);
        return await watched.EndAsync(cancellationToken);
    }
}
