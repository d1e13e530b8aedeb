using System.Globalization;
using CoInnovation.Api.Backlog;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Load.Measuring;

namespace CoInnovation.Load.Rebuilding;

/// <summary>How fast the backlog's read models are built from a log, beside how fast the log alone is read and its events decoded; rounds interleaved.</summary>
internal static class RebuildComparison
{
    /// <summary>The command line of a comparison.</summary>
    /// <param name="Events">How long the log is, at least.</param>
    /// <param name="Rounds">Rounds, of which the median counts.</param>
    /// <param name="Postgres">An empty database; null: a server of this program's own.</param>
    internal sealed record Options(int Events, int Rounds, string? Postgres)
    {
        public const string Usage = "usage: CoInnovation.Load rebuild [--events 100000] [--rounds 5] [--postgres <connection string>]";

        /// <summary>Null if the command line cannot be read.</summary>
        public static Options? Read(IReadOnlyList<string> args)
        {
            var read = new Options(Events: 100_000, Rounds: 5, Postgres: null);
            for (var i = 0; i < args.Count; i += 2)
            {
                var value = i + 1 < args.Count ? args[i + 1] : "";
                switch (args[i])
                {
                    case "--events" when int.TryParse(value, CultureInfo.InvariantCulture, out var events) && events > 0: read = read with { Events = events }; break;
                    case "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds) && rounds > 0: read = read with { Rounds = rounds }; break;
                    case "--postgres" when value.Length > 0: read = read with { Postgres = value }; break;
                    default: return null;
                }
            }

            return read;
        }
    }

    public static async Task<int> RunAsync(Options options, CancellationToken cancellationToken)
    {
        await using var database = options.Postgres is null ? await LocalPostgres.StartAsync() : null;
        await using var store = await SampleLog.OpenAsync(options.Postgres ?? database!.ConnectionString, cancellationToken);
        await SchemaMigrations.ApplyAsync(store.DataSource, typeof(BacklogProjection).Assembly, "Backlog.Schema", "read", cancellationToken);
        var head = await new SampleLog(store).FillAsync(options.Events, cancellationToken);
        await using var tail = await Tail.StartAsync(store, cancellationToken);
        await using var daemon = ProjectionDaemon.Start(store, tail, [new BacklogProjection()], []);
        await daemon.WaitForAsync(BacklogProjection.ProjectionName, head, TimeSpan.FromMinutes(10), cancellationToken);
        Console.WriteLine($"{Machine.Describe()}; load average {Machine.Load()} at the start. {head:N0} events; PostgreSQL's settings are its defaults, durable.");
        var (reading, building) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < options.Rounds; round++)
        {
            reading.Add(await MeasureAsync(head, database, () => ReadAsync(store, cancellationToken)));
            building.Add(await MeasureAsync(head, database, () => daemon.RebuildAsync(BacklogProjection.ProjectionName, cancellationToken)));
        }

        Console.WriteLine(FormattableString.Invariant($"""

            | | events/s, median (least–most) | our CPU an event | PostgreSQL's |
            |---|---|---|---|
            | reading and decoding the log | {Text(reading)} |
            | building the backlog from it | {Text(building)} |

            Ratio {Round.Middle(building.Zip(reading, (one, other) => one.Rate / other.Rate)):0.00}; load average {Machine.Load()} at the end.
            """));
        return daemon.Health.All(shard => shard.IsWell) ? 0 : 1;
    }

    private static string Text(List<Measured> rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Round.Middle(rounds.Select(round => round.Rate)):N0} ({rounds.Min(round => round.Rate):N0}–{rounds.Max(round => round.Rate):N0}) | {Round.Middle(rounds.Select(round => round.Cpu)):0.0} µs | {Round.Middle(rounds.Select(round => round.ServerCpu)):0.0} µs");

    private static async Task ReadAsync(PostgresEventStore store, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordedEvent> page;
        for (var position = 0L; (page = await store.ReadLogAsync(position, 1_000, cancellationToken)).Count > 0;)
        {
            position = page[^1].Position;
        }
    }

    private static async Task<Measured> MeasureAsync(long events, LocalPostgres? server, Func<Task> run)
    {
        var before = ServerCpuOf(server);
        var (seconds, cpu) = await Spent.OnAsync(run);
        return new Measured(events / seconds, cpu / events, (ServerCpuOf(server) - before).TotalMicroseconds / events);
    }

    /// <summary>Nothing is known of a server elsewhere.</summary>
    private static TimeSpan ServerCpuOf(LocalPostgres? server) => server is null ? TimeSpan.Zero : ServerCpu.Of(server.ProcessId);

    /// <param name="Rate">Events a second.</param>
    /// <param name="Cpu">Microseconds of this process an event.</param>
    /// <param name="ServerCpu">Microseconds of PostgreSQL an event.</param>
    private readonly record struct Measured(double Rate, double Cpu, double ServerCpu);
}
