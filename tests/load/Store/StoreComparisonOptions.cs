using System.Globalization;

namespace CoInnovation.Load.Store;

/// <summary>The command line of the comparison.</summary>
/// <param name="Rounds">Rounds of each, interleaved, of which the median counts.</param>
/// <param name="Seconds">How long each is.</param>
internal sealed record StoreComparisonOptions(int Rounds, int Seconds)
{
    public const string Usage = "usage: CoInnovation.Load store [--rounds 5] [--seconds 3]";

    /// <summary>Null if the command line cannot be read.</summary>
    public static StoreComparisonOptions? Read(IReadOnlyList<string> args)
    {
        var read = new StoreComparisonOptions(Rounds: 5, Seconds: 3);
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            switch (args[i])
            {
                case "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds) && rounds > 0: read = read with { Rounds = rounds }; break;
                case "--seconds" when int.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0: read = read with { Seconds = seconds }; break;
                default: return null;
            }
        }

        return read;
    }
}
