using System.Globalization;

namespace CoInnovation.Load.Backlog;

/// <summary>The command line of a measurement.</summary>
/// <param name="Ideas">How many ideas there are; half as many pain points.</param>
/// <param name="Votes">How many ballots are spread over the ideas.</param>
/// <param name="Questions">How many of all questions are asked, spread evenly over them.</param>
/// <param name="Rounds">How often each statement runs.</param>
/// <param name="Plans">A file that the telling plans are written to; null: none.</param>
/// <param name="Postgres">An empty database, or one that this program filled; null: a server of this program's own.</param>
internal sealed record BacklogVolumeOptions(int Ideas, int Votes, int Questions, int Rounds, string? Plans, string? Postgres)
{
    public const string Usage = "usage: CoInnovation.Load backlog [--ideas 200000] [--votes 2000000] [--questions 3000] [--rounds 3] [--plans <file>] [--postgres <connection string>]";

    /// <summary>Null if the command line cannot be read.</summary>
    public static BacklogVolumeOptions? Read(IReadOnlyList<string> args)
    {
        var read = new BacklogVolumeOptions(Ideas: 200_000, Votes: 2_000_000, Questions: 3_000, Rounds: 3, Plans: null, Postgres: null);
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            var number = int.TryParse(value, CultureInfo.InvariantCulture, out var parsed) && parsed > 0 ? parsed : (int?)null;
            switch (args[i])
            {
                case "--ideas" when number is { } ideas: read = read with { Ideas = ideas }; break;
                case "--votes" when number is { } votes: read = read with { Votes = votes }; break;
                case "--questions" when number is { } questions: read = read with { Questions = questions }; break;
                case "--rounds" when number is { } rounds: read = read with { Rounds = rounds }; break;
                case "--plans" when value.Length > 0: read = read with { Plans = value }; break;
                case "--postgres" when value.Length > 0: read = read with { Postgres = value }; break;
                default: return null;
            }
        }

        return read;
    }
}
