using System.Diagnostics;
using System.Globalization;

namespace CoInnovation.Load.Measuring;

/// <summary>What one server did in one round of a closed loop: each connection asks again as soon as it was answered.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Cpu">Microseconds of processor time a request, of the server's process.</param>
/// <param name="Allocated">Bytes a request on the managed heap; null where the server does not tell.</param>
internal sealed record Round(double Rate, double P50, double P99, double Cpu, double? Allocated)
{
    public static async Task<Round> RunAsync(ServerProcess server, byte[] body, int connections, TimeSpan warmUp, TimeSpan time, CancellationToken cancellationToken)
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => KeptConnection.OpenAsync(server.Address, body, cancellationToken)));
        try
        {
            await AskForAsync(kept, warmUp, cancellationToken);
            var (cpu, allocated) = (server.Cpu, await AllocatedAsync(server, cancellationToken));
            var started = Stopwatch.GetTimestamp();
            var latencies = await AskForAsync(kept, time, cancellationToken);
            var took = Stopwatch.GetElapsedTime(started);
            cpu = server.Cpu - cpu;
            allocated = await AllocatedAsync(server, cancellationToken) - allocated;
            latencies.Sort();
            return new Round(
                latencies.Count / took.TotalSeconds,
                Milliseconds(latencies, 0.5),
                Milliseconds(latencies, 0.99),
                cpu.TotalMicroseconds / latencies.Count,
                (double?)allocated / latencies.Count);
        }
        finally
        {
            foreach (var connection in kept)
            {
                connection.Dispose();
            }
        }
    }

    /// <summary>The middle of each measure over several rounds.</summary>
    public static Round Median(IReadOnlyList<Round> rounds) => new(
        Middle(rounds.Select(round => round.Rate)),
        Middle(rounds.Select(round => round.P50)),
        Middle(rounds.Select(round => round.P99)),
        Middle(rounds.Select(round => round.Cpu)),
        rounds[0].Allocated is null ? null : Middle(rounds.Select(round => round.Allocated ?? 0)));

    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static async Task<List<long>> AskForAsync(IReadOnlyList<KeptConnection> connections, TimeSpan time, CancellationToken cancellationToken)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(connections.Select(connection => Task.Run(
            async () =>
            {
                var latencies = new List<long>(4_096);
                long now;
                while ((now = Stopwatch.GetTimestamp()) < end)
                {
                    await connection.AskAsync(cancellationToken);
                    latencies.Add(Stopwatch.GetTimestamp() - now);
                }

                return latencies;
            },
            cancellationToken)));
        return [.. all.SelectMany(latencies => latencies)];
    }

    private static async Task<long?> AllocatedAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Address, "/allocated"), cancellationToken);
        return answer.IsSuccessStatusCode ? long.Parse(await answer.Content.ReadAsStringAsync(cancellationToken), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Of waits in the stopwatch's ticks, sorted: the one below which this share of them is.</summary>
    public static double Milliseconds(IReadOnlyList<long> sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)] * 1000.0 / Stopwatch.Frequency;
}
