using System.Globalization;

namespace CoInnovation.Load;

internal static partial class GraphQLComparison
{
    /// <summary>The command line of a comparison.</summary>
    /// <param name="Rounds">Rounds of each server, of which the median counts.</param>
    /// <param name="Seconds">Length of a round.</param>
    /// <param name="Connections">Connections that ask at the same time.</param>
    /// <param name="WithPeers">Whether npm's servers take part.</param>
    /// <param name="Postgres">An empty database; null: a server of this program's own.</param>
    internal sealed record Options(int Rounds, double Seconds, int Connections, bool WithPeers, string? Postgres)
    {
        public const string Usage = "usage: CoInnovation.Load graphql [--rounds 7] [--seconds 2] [--connections 16] [--peers no] [--postgres <connection string>]";

        /// <summary>Null if the command line cannot be read.</summary>
        public static Options? Read(IReadOnlyList<string> args)
        {
            var read = new Options(Rounds: 7, Seconds: 2, Connections: 16, WithPeers: true, Postgres: null);
            for (var i = 0; i < args.Count; i += 2)
            {
                var value = i + 1 < args.Count ? args[i + 1] : "";
                switch (args[i])
                {
                    case "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds) && rounds > 0: read = read with { Rounds = rounds }; break;
                    case "--seconds" when double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0: read = read with { Seconds = seconds }; break;
                    case "--connections" when int.TryParse(value, CultureInfo.InvariantCulture, out var connections) && connections > 0: read = read with { Connections = connections }; break;
                    case "--peers" when value is "yes" or "no": read = read with { WithPeers = value == "yes" }; break;
                    case "--postgres" when value.Length > 0: read = read with { Postgres = value }; break;
                    default: return null;
                }
            }

            return read;
        }
    }
}
