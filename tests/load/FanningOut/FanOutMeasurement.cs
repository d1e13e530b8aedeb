using System.Diagnostics;
using System.Globalization;
using CoInnovation.Load.Measuring;
using CoInnovation.Load.Reconnecting;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Load.FanningOut;

/// <summary>
/// Somebody facilitates a workshop in which very many have their pages open: how long it takes from a command until each of them has what it changed. A round in which a page
/// missed anything counts for nothing.
/// </summary>
internal static class FanOutMeasurement
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(FanOutOptions options, CancellationToken cancellationToken)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Machine.Describe()}; load average {Machine.Load()} at the start. {options.Nodes} Api process(es); medians of {options.Rounds} rounds of {options.Seconds} s.\n"));
        Console.WriteLine("| people | commands/s | node | p50 | p99 | to reach | Api's CPU a delivered event | ours | memory a page | load average |\n|---|---|---|---|---|---|---|---|---|---|");
        var isWell = true;
        foreach (var (people, rate, promised) in options.Measured)
        {
            isWell &= await MeasureAsync(people, rate, promised, options, cancellationToken);
        }

        return isWell ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(int people, int rate, int? promised, FanOutOptions options, CancellationToken cancellationToken)
    {
        await using var postgres = await LocalPostgres.StartAsync();
        var plain = new Npgsql.NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = postgres.Port, Username = "postgres", Database = "postgres" }.ConnectionString;
        var shared = Directory.CreateTempSubdirectory("coinnovation-");
        var nodes = new List<ApiProcess>();
        try
        {
            while (nodes.Count < options.Nodes)
            {
                nodes.Add(await ApiProcess.StartAsync(ApiProcess.BesideThis(), plain, cancellationToken, shared, Limits.OfOneNetwork));
            }

            // One of them facilitates.
            using var room = await CrowdedRoom.OpenAsync([.. nodes.Select(node => node.Address)], nodes[0].FacilitatorSecret, people - 1, cancellationToken);
            var before = nodes.Sum(node => node.WorkingSet);
            await Parallel.ForEachAsync(room.Pages, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken }, async (page, cancel) => await page.ComeAsync(cancel));
            var memory = (nodes.Sum(node => node.WorkingSet) - before) / (double)people;
            var rounds = new List<FanOutRound>();
            for (var round = 0; round < options.Rounds; round++)
            {
                try
                {
                    rounds.Add(await RoundAsync(room, nodes, rate, options.Seconds, cancellationToken));
                }
                catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
                {
                    Console.WriteLine($"| {people} | {rate} | a page missed something: this round, and what would follow, count for nothing |");
                    break;
                }
            }

            var isWell = rounds.Count == options.Rounds;
            for (var node = 0; isWell && node < nodes.Count; node++)
            {
                var (p50, p99) = (Round.Middle(rounds.Select(round => round.Of(node, 0.5))), Round.Middle(rounds.Select(round => round.Of(node, 0.99))));
                isWell &= promised is null || p99 <= promised + (node == 0 ? 0 : 10);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {people} | {rate} | {node + 1} | {p50:0.0} ms | {p99:0.0} ms | {(promised is { } bar ? $"{bar + (node == 0 ? 0 : 10)} ms" : "")} | {Round.Middle(rounds.Select(round => round.Cpu)):0.0} µs | {Round.Middle(rounds.Select(round => round.Own)):0.0} µs | {memory / 1024:0} KB | {Machine.Load()} |"));
            }

            return isWell;
        }
        finally
        {
            foreach (var node in nodes)
            {
                await node.DisposeAsync();
            }

            shared.Delete(recursive: true);
        }
    }

    private static async Task<FanOutRound> RoundAsync(CrowdedRoom room, List<ApiProcess> nodes, int rate, int seconds, CancellationToken cancellationToken)
    {
        var count = rate * seconds;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(seconds) + s_patience);
        var (cpu, own) = (nodes.Sum(node => node.Cpu.TotalMicroseconds), Environment.CpuUsage.TotalTime);
        var pulses = new Pulses(count, rate);
        var listening = room.Pages.Select(page => Task.Run(async () =>
        {
            var waits = new List<long>(count);
            await page.ListenAsync(frame => pulses.Hear(frame, waits), () => waits.Count < count, patience.Token);
            return waits;
        })).ToList();
        var sending = new List<Task>(count);
        for (var number = 0; number < count; number++)
        {
            var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), pulses.TimeOf(number));
            if (early > TimeSpan.Zero)
            {
                await Task.Delay(early, TimeProvider.System, patience.Token);
            }

            sending.Add(room.RenameAsync(Pulses.TitleOf(number), patience.Token));
        }

        await Task.WhenAll(sending);
        var waits = await Task.WhenAll(listening);
        var delivered = (double)count * waits.Length;
        return new FanOutRound(
            [.. Enumerable.Range(0, nodes.Count).Select(node => waits.Where((_, page) => page % nodes.Count == node).SelectMany(one => one).Order().ToArray())],
            (nodes.Sum(node => node.Cpu.TotalMicroseconds) - cpu) / delivered,
            (Environment.CpuUsage.TotalTime - own).TotalMicroseconds / delivered);
    }

    /// <param name="Waits">Of each node's pages, sorted.</param>
    /// <param name="Cpu">Microseconds of the Api's processor time a delivered event.</param>
    /// <param name="Own">The same of this program, which shares the machine.</param>
    private sealed record FanOutRound(IReadOnlyList<long[]> Waits, double Cpu, double Own)
    {
        public double Of(int node, double share) => Round.Milliseconds(Waits[node], share);
    }
}
