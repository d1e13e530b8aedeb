using System.Globalization;
using CoInnovation.EventStore.Chaining;
using CoInnovation.EventStore.Verification;
using CoInnovation.Load.Measuring;
using CoInnovation.Load.Rebuilding;

namespace CoInnovation.Load.Records;

/// <summary>How fast a log that was never chained is chained, how fast its record is written, and how fast that is verified without the store.</summary>
internal static class RecordMeasurement
{
    /// <summary>What is promised: a million events in ten seconds.</summary>
    private const double EventsASecond = 100_000;

    /// <summary>The command line of a measurement.</summary>
    /// <param name="Events">How long the log is, at least.</param>
    /// <param name="Rounds">How often the record is verified; the median counts.</param>
    /// <param name="Keep">Where the record is left; null: nowhere.</param>
    /// <param name="Postgres">An empty database; null: a server of this program's own.</param>
    internal sealed record Options(int Events, int Rounds, string? Keep, string? Postgres)
    {
        public const string Usage = "usage: CoInnovation.Load verify [--events 1000000] [--rounds 5] [--keep <file>] [--postgres <connection string>]";

        /// <summary>Null if the command line cannot be read.</summary>
        public static Options? Read(IReadOnlyList<string> args)
        {
            var read = new Options(Events: 1_000_000, Rounds: 5, Keep: null, Postgres: null);
            for (var i = 0; i < args.Count; i += 2)
            {
                var value = i + 1 < args.Count ? args[i + 1] : "";
                switch (args[i])
                {
                    case "--events" when int.TryParse(value, CultureInfo.InvariantCulture, out var events) && events > 0: read = read with { Events = events }; break;
                    case "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds) && rounds > 0: read = read with { Rounds = rounds }; break;
                    case "--keep" when value.Length > 0: read = read with { Keep = value }; break;
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
        var head = await new SampleLog(store).FillAsync(options.Events, cancellationToken);
        using var notary = await Notary.OpenAsync(store, cancellationToken);
        Console.WriteLine($"{Machine.Describe()}; load average {Machine.Load()} at the start. {head:N0} events; PostgreSQL's settings are its defaults, durable.");
        var chaining = await Spent.OnAsync(() => notary.CertifyAsync(cancellationToken));
        var path = options.Keep ?? Path.GetTempFileName();
        try
        {
            (double Seconds, double Cpu) writing;
            await using (var file = File.Create(path))
            {
                writing = await Spent.OnAsync(() => notary.WriteRecordAsync([ChainName.Log], file, cancellationToken));
            }

            var verifying = new List<(double Seconds, double Cpu)>();
            for (var round = 0; round < options.Rounds; round++)
            {
                verifying.Add(await Spent.OnAsync(() => VerifyAsync(path, head, cancellationToken)));
            }

            var median = Round.Middle(verifying.Select(round => round.Seconds));
            Console.WriteLine(FormattableString.Invariant($"""

                | | seconds | events/s | our CPU an event |
                |---|---|---|---|
                | chaining the whole log, and signing it | {chaining.Seconds:0.0} | {head / chaining.Seconds:N0} | {chaining.Cpu / head:0.0} µs |
                | writing the log's record ({new FileInfo(path).Length / 1e6:N0} MB) | {writing.Seconds:0.0} | {head / writing.Seconds:N0} | {writing.Cpu / head:0.0} µs |
                | verifying it, median (least–most) | {median:0.00} ({verifying.Min(round => round.Seconds):0.00}–{verifying.Max(round => round.Seconds):0.00}) | {head / median:N0} | {Round.Middle(verifying.Select(round => round.Cpu)) / head:0.0} µs |

                To reach: {EventsASecond:N0} verified a second. Load average {Machine.Load()} at the end; {Environment.WorkingSet / 1e6:N0} MB.
                """));
            return head / median >= EventsASecond ? 0 : 1;
        }
        finally
        {
            if (options.Keep is null)
            {
                File.Delete(path);
            }
        }
    }

    private static async Task VerifyAsync(string path, long events, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var verdict = await RecordVerifier.VerifyAsync(file, RecordExpectations.None, cancellationToken);
        if (verdict.Fault is not null || verdict.Parts.Sum(part => part.Events) != events)
        {
            throw new InvalidOperationException($"The record does not verify: {verdict.Fault}");
        }
    }
}
