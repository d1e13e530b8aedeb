using System.Globalization;
using CoInnovation.Crash.Store;

namespace CoInnovation.Crash;

/// <summary>The command line.</summary>
/// <param name="Commands">Acknowledged commands to reach at least.</param>
/// <param name="Ambiguous">Commands to reach at least whose line ended before their answer came.</param>
/// <param name="Writers">Clients that write at the same time.</param>
/// <param name="Workshops">Streams that they write to.</param>
/// <param name="Between">Acknowledged commands from one fault to the next, up to twice as many.</param>
/// <param name="Pause">How long somebody rests from an answer to their next command.</param>
/// <param name="Seed">The same choices again; when processes get their turn is the machine's.</param>
/// <param name="Longest">A run that has not reached its numbers by then has failed.</param>
/// <param name="Control">What to break on purpose.</param>
public sealed record CrashOptions(int Commands, int Ambiguous, int Writers, int Workshops, int Between, TimeSpan Pause, ulong Seed, TimeSpan Longest, Control Control)
{
    public const string Usage =
        """
        usage: CoInnovation.Crash store [--commands 50000] [--ambiguous 500] [--writers 64] [--workshops 200] [--between 2000] [--seed 1] [--minutes 20] [--control async-commit|fresh-ids|forgotten-ids]
               CoInnovation.Crash nodes [--commands 50000] [--ambiguous 500] [--workshops 16] [--between 2000] [--pause 500] [--seed 1] [--minutes 30] [--control fresh-ids]
        """;

    public static CrashOptions OfNodes { get; } = new(50_000, 500, 0, 16, 2_000, TimeSpan.FromMilliseconds(500), 1, TimeSpan.FromMinutes(30), Control.None);

    public static CrashOptions OfStore { get; } = new(50_000, 500, 64, 200, 2_000, TimeSpan.Zero, 1, TimeSpan.FromMinutes(20), Control.None);

    /// <summary>Null if the command line cannot be read.</summary>
    public static CrashOptions? Read(CrashOptions defaults, ReadOnlySpan<string> args)
    {
        var read = defaults;
        for (; args.Length >= 2 && read is not null; args = args[2..])
        {
            var isNumber = int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
            read = args[0] switch
            {
                "--control" => args[1] switch
                {
                    "async-commit" => read with { Control = Control.AsyncCommit },
                    "fresh-ids" => read with { Control = Control.FreshIds },
                    "forgotten-ids" => read with { Control = Control.ForgottenIds },
                    _ => null,
                },
                _ when !isNumber => null,
                "--commands" => read with { Commands = number },
                "--ambiguous" => read with { Ambiguous = number },
                "--writers" => read with { Writers = number },
                "--workshops" => read with { Workshops = number },
                "--between" => read with { Between = number },
                "--pause" => read with { Pause = TimeSpan.FromMilliseconds(number) },
                "--seed" => read with { Seed = (ulong)number },
                "--minutes" => read with { Longest = TimeSpan.FromMinutes(number) },
                _ => null,
            };
        }

        return args.IsEmpty ? read : null;
    }
}
