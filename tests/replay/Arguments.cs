using System.Globalization;

namespace CoInnovation.Replay;

/// <summary>The command line.</summary>
/// <param name="Speed">Times faster than it happened; null: as fast as it goes.</param>
/// <param name="Address">A running Api; null: start one.</param>
/// <param name="Facilitator">A facilitator link of that Api; not needed where the program starts its own.</param>
/// <param name="Data">The conversation's folder; null, or not there: a made-up conversation.</param>
/// <param name="Report">Where to write the report as JSON.</param>
public sealed record Arguments(double? Speed, Uri? Address, string? Facilitator, string? Data, string? Report)
{
    public const string Usage = "usage: CoInnovation.Replay [--speed <times>|max] [--data <folder>] [--report <file>] [--address <url> --facilitator <link>]";

    /// <summary>Null if the command line cannot be read.</summary>
    public static Arguments? Read(IReadOnlyList<string> args)
    {
        var read = new Arguments(Speed: null, Address: null, Facilitator: null, Data: null, Report: null);
        if (args.Count % 2 != 0)
            return null;
        for (var index = 0; index < args.Count; index += 2)
        {
            var value = args[index + 1];
            switch (args[index])
            {
                case "--speed" when string.Equals(value, "max", StringComparison.Ordinal):
                    read = read with { Speed = null };
                    break;
                case "--speed" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed > 0:
                    read = read with { Speed = speed };
                    break;
                case "--address" when Uri.TryCreate(value, UriKind.Absolute, out var address):
                    read = read with { Address = address };
                    break;
                case "--facilitator":
                    read = read with { Facilitator = value.Split('#')[^1] };
                    break;
                case "--data":
                    read = read with { Data = value };
                    break;
                case "--report":
                    read = read with { Report = value };
                    break;
                default:
                    return null;
            }
        }
        return read.Address is null == read.Facilitator is null ? read : null;
    }
}
