using System.Globalization;
using CoInnovation.Load.Measuring;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Load.Hostile;

/// <summary>How long a live workshop's news take to reach every page while somebody attacks, beside how long they take in peace; and what the attack cost in memory.</summary>
internal static class HostileComparison
{
    private const double MostRatio = 1.5;
    private const long MostBytes = 200L * 1024 * 1024;
    private static readonly TimeSpan BetweenPulses = TimeSpan.FromMilliseconds(50);

    /// <summary>The command line.</summary>
    /// <param name="People">Pages that are open in the workshop.</param>
    /// <param name="Seconds">How long each attack, and peace before it, is watched.</param>
    internal sealed record Options(int People, int Seconds)
    {
        public const string Usage = "usage: CoInnovation.Load hostile [--people 12] [--seconds 20]";

        /// <summary>Null if the command line cannot be read.</summary>
        public static Options? Read(IReadOnlyList<string> args)
        {
            var read = new Options(People: 12, Seconds: 20);
            for (var i = 0; i < args.Count; i += 2)
            {
                var value = i + 1 < args.Count ? args[i + 1] : "";
                switch (args[i])
                {
                    case "--people" when int.TryParse(value, CultureInfo.InvariantCulture, out var people) && people > 0: read = read with { People = people }; break;
                    case "--seconds" when int.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0: read = read with { Seconds = seconds }; break;
                    default: return null;
                }
            }

            return read;
        }
    }

    public static async Task<int> RunAsync(Options options, CancellationToken cancellationToken)
    {
        await using var api = await ApiProcess.StartAsync(ApiProcess.BesideThis(), connectionString: null, cancellationToken);
        Console.WriteLine($"{Machine.Describe()}; load average {Machine.Load()} at the start. {options.People + 1} pages, a pulse every {BetweenPulses.TotalMilliseconds} ms, {options.Seconds} s each.\n");
        Console.WriteLine("| attack | p50 | p99 | p99 in peace | ratio | memory grew by | attempts | refused or cut off |\n|---|---|---|---|---|---|---|---|");
        var isWell = true;
        foreach (var (name, make) in Attack.All)
        {
            await using var room = await LiveRoom.OpenAsync(api.Address, api.FacilitatorSecret, options.People, cancellationToken);
            await PulsesAsync(room, TimeSpan.FromSeconds(2), cancellationToken);
            var peace = await PulsesAsync(room, TimeSpan.FromSeconds(options.Seconds), cancellationToken);
            var before = api.WorkingSet;
            await using var attack = make(room.Intruder);
            var starting = attack.StartAsync();
            var attacked = await PulsesAsync(room, TimeSpan.FromSeconds(options.Seconds), cancellationToken);
            await starting;
            var (ratio, grown) = (At(attacked, 0.99) / At(peace, 0.99), api.WorkingSet - before);
            isWell &= ratio <= MostRatio && grown <= MostBytes;
            Console.WriteLine(FormattableString.Invariant(
                $"| {name} | {At(attacked, 0.5):0.0} ms | {At(attacked, 0.99):0.0} ms | {At(peace, 0.99):0.0} ms | {ratio:0.00} | {grown / 1024.0 / 1024:0} MB | {attack.Attempts:N0} | {attack.Refused:N0} |"));
        }

        Console.WriteLine($"\nLoad average {Machine.Load()} at the end, this program and the attacks included.");
        return isWell ? 0 : 1;
    }

    private static async Task<List<double>> PulsesAsync(LiveRoom room, TimeSpan howLong, CancellationToken cancellationToken)
    {
        var (started, took) = (TimeProvider.System.GetTimestamp(), new List<double>());
        while (TimeProvider.System.GetElapsedTime(started) < howLong)
        {
            took.Add((await room.PulseAsync(cancellationToken)).TotalMilliseconds);
            await Task.Delay(BetweenPulses, TimeProvider.System, cancellationToken);
        }

        took.Sort();
        return took;
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
