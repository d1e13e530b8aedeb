using CoInnovation.Load.Measuring;

namespace CoInnovation.Load.Store;

/// <summary>What one side did in one round.</summary>
/// <param name="Rate">Acknowledged commands, or commits, a second.</param>
/// <param name="ServerCpu">Microseconds of PostgreSQL's processor time for each.</param>
/// <param name="OwnCpu">Microseconds of our own for each; 0 where nobody asked.</param>
/// <param name="P99">Milliseconds; 0 where nobody asked.</param>
internal sealed record CommitRound(double Rate, double ServerCpu, double OwnCpu, double P99)
{
    /// <summary>The middle of each measure over several rounds.</summary>
    public static CommitRound Median(IReadOnlyList<CommitRound> rounds) => new(
        Round.Middle(rounds.Select(round => round.Rate)),
        Round.Middle(rounds.Select(round => round.ServerCpu)),
        Round.Middle(rounds.Select(round => round.OwnCpu)),
        Round.Middle(rounds.Select(round => round.P99)));
}
