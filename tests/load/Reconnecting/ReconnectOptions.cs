using System.Globalization;

namespace CoInnovation.Load.Reconnecting;

/// <summary>The command line.</summary>
/// <param name="Clients">Pages that are open.</param>
/// <param name="Workshops">In how many workshops.</param>
/// <param name="Missed">Events that happen in each workshop while everybody is away; an odd number, since who comes to write is one, and each card two.</param>
/// <param name="Rounds">How often everybody goes and comes back.</param>
/// <param name="Api">The Api that is measured.</param>
internal sealed record ReconnectOptions(int Clients, int Workshops, int Missed, int Rounds, string? Api)
{
    public const string Usage = "usage: CoInnovation.Load reconnect [--clients 2000] [--workshops 40] [--missed 201] [--rounds 5] [--api <CoInnovation.Api.dll of another build>]";

    /// <summary>Null if the command line cannot be read.</summary>
    public static ReconnectOptions? Read(IReadOnlyList<string> args)
    {
        var read = new ReconnectOptions(Clients: 2_000, Workshops: 40, Missed: 201, Rounds: 5, Api: null);
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            var isNumber = int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number > 0;
            switch (args[i])
            {
                case "--clients" when isNumber: read = read with { Clients = number }; break;
                case "--workshops" when isNumber: read = read with { Workshops = number }; break;
                case "--missed" when isNumber && number % 2 == 1: read = read with { Missed = number }; break;
                case "--rounds" when isNumber: read = read with { Rounds = number }; break;
                case "--api" when File.Exists(value): read = read with { Api = Path.GetFullPath(value) }; break;
                default: return null;
            }
        }

        return read;
    }
}
