using System.Globalization;

namespace CoInnovation.Load.FanningOut;

/// <summary>The command line.</summary>
/// <param name="People">Pages that are open in one workshop; null: the three sizes that are promised.</param>
/// <param name="Rate">Commands a second.</param>
/// <param name="Seconds">How long each round is.</param>
/// <param name="Rounds">How many rounds, of which the median counts.</param>
/// <param name="Nodes">Api processes, among which the pages are spread; commands go to the first.</param>
internal sealed record FanOutOptions(int? People, int Rate, int Seconds, int Rounds, int Nodes)
{
    public const string Usage = "usage: CoInnovation.Load fanout [--people 300 --rate 30] [--seconds 10] [--rounds 5] [--nodes 1]";

    /// <summary>The crowds that are promised: how many people, how many commands a second, and the milliseconds within which 99 of 100 hear.</summary>
    private static readonly IReadOnlyList<(int People, int Rate, int? Promised)> Crowds = [(300, 30, 15), (1_000, 50, 50), (2_000, 20, 50)];

    /// <summary>What is measured, one after the other; nothing is promised of a crowd of one's own.</summary>
    public IReadOnlyList<(int People, int Rate, int? Promised)> Measured => People is { } chosen ? [(chosen, Rate, null)] : Crowds;

    /// <summary>Null if the command line cannot be read.</summary>
    public static FanOutOptions? Read(IReadOnlyList<string> args)
    {
        var read = new FanOutOptions(People: null, Rate: 30, Seconds: 10, Rounds: 5, Nodes: 1);
        for (var i = 0; i < args.Count; i += 2)
        {
            if (i + 1 == args.Count || !int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out var number) || number <= 0)
            {
                return null;
            }

            switch (args[i])
            {
                case "--people": read = read with { People = number }; break;
                case "--rate": read = read with { Rate = number }; break;
                case "--seconds": read = read with { Seconds = number }; break;
                case "--rounds": read = read with { Rounds = number }; break;
                case "--nodes" when number <= 2: read = read with { Nodes = number }; break;
                default: return null;
            }
        }

        return read;
    }
}
