using CoInnovation.Load.Measuring;

namespace CoInnovation.Load.Store;

/// <summary>What was measured, by how many there were at the same time.</summary>
internal sealed class RoundsBeside
{
    private readonly Dictionary<int, List<CommitRound>> pgbench = [];
    private readonly Dictionary<int, List<CommitRound>> ours = [];

    public List<CommitRound> Pgbench(int clients) => Of(pgbench, clients);

    public List<CommitRound> Ours(int callers) => Of(ours, callers);

    /// <summary>Ours to pgbench's, round by round, because what else the machine does slows both: least, middle, most.</summary>
    public (double Least, double Middle, double Most) Ratio(int callers, int clients, Func<CommitRound, double> measure)
    {
        double[] ratios = [.. Ours(callers).Zip(Pgbench(clients), (one, other) => measure(one) / measure(other))];
        return (ratios.Min(), Round.Middle(ratios), ratios.Max());
    }

    private static List<CommitRound> Of(Dictionary<int, List<CommitRound>> rounds, int count) =>
        rounds.TryGetValue(count, out var known) ? known : rounds[count] = [];
}
