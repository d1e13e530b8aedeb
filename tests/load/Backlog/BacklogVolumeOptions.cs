using System.Globalization;

namespace CoInnovation.Load.Backlog;

/// <summary>The command line of a measurement.</summary>
/// <param name="Ideas">How many ideas there are; half as many pain points.</param>
/// <param name="Votes">How many ballots are spread over the ideas.</param>
/// <param name="Curve">If given, backlogs of 1,000 ideas, ten times as many, and so on up to this many, with ten votes an idea; <paramref name="Ideas"/> and <paramref name="Votes"/> do not count.</param>
/// <param name="Questions">How many of all questions are asked, spread evenly over them.</param>
/// <param name="Only">A regular expression: questions whose name it does not find are left out.</param>
/// <param name="Rounds">How often each statement runs.</param>
/// <param name="Plans">A file that the telling plans are written to; null: none.</param>
/// <param name="Postgres">An empty database, or one that this program filled; null: a server of this program's own.</param>
internal sealed record BacklogVolumeOptions(int Ideas, int Votes, int? Curve, int Questions, string Only, int Rounds, string? Plans, string? Postgres)
{
    public const string Usage = "usage: CoInnovation.Load backlog [--ideas 200000] [--votes 2000000] [--curve <most ideas>] [--questions 3000] [--only <regular expression>] [--rounds 3] [--plans <file>] [--postgres <connection string>]";

    /// <summary>Null if the command line cannot be read.</summary>
    public static BacklogVolumeOptions? Read(IReadOnlyList<string> args)
    {
        var read = new BacklogVolumeOptions(Ideas: 200_000, Votes: 2_000_000, Curve: null, Questions: 3_000, Only: "", Rounds: 3, Plans: null, Postgres: null);
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            var number = int.TryParse(value, CultureInfo.InvariantCulture, out var parsed) && parsed > 0 ? parsed : (int?)null;
            switch (args[i])
            {
                case "--ideas" when number is { } ideas: read = read with { Ideas = ideas }; break;
                case "--votes" when number is { } votes: read = read with { Votes = votes }; break;
                case "--curve" when number is { } most: read = read with { Curve = most }; break;
                case "--questions" when number is { } questions: read = read with { Questions = questions }; break;
                case "--only": read = read with { Only = value }; break;
                case "--rounds" when number is { } rounds: read = read with { Rounds = rounds }; break;
                case "--plans" when value.Length > 0: read = read with { Plans = value }; break;
                case "--postgres" when value.Length > 0: read = read with { Postgres = value }; break;
                default: return null;
            }
        }

        return read;
    }
}
