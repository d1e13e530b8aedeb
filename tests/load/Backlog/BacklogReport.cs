using System.Globalization;
using System.Text;
using Npgsql;

namespace CoInnovation.Load.Backlog;

/// <summary>What was seen, as percentiles over all questions of a kind, and the slowest ones by name.</summary>
internal sealed class BacklogReport(IReadOnlyDictionary<Question, Explained[]> seen)
{
    private const int Told = 25;
    private const int PlansTold = 3;

    private static readonly (QuestionKind Kind, double Bar)[] Bars = [(QuestionKind.Page, 50), (QuestionKind.Aggregate, 300)];

    public bool IsWithinBars => Bars.All(bar => Percentile(Times(bar.Kind), 0.95) <= bar.Bar);

    public override string ToString()
    {
        var text = new StringBuilder("| in the database | questions | p50 | p95 | p99 | most | to reach (p95) | questions whose median is over it |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var (kind, bar) in Bars)
        {
            var times = Times(kind);
            var over = Of(kind).Count(pair => Median(pair.Value) > bar);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {Of(kind).Count():N0} | {Percentile(times, 0.5):0.0} ms | {Percentile(times, 0.95):0.0} ms | {Percentile(times, 0.99):0.0} ms | {Percentile(times, 1):0.0} ms | {bar:0} ms | {over} |");
        }

        foreach (var (kind, _) in Bars)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"The slowest of kind {kind}: median, pages looked at, question");
            foreach (var (question, runs) in Of(kind).OrderByDescending(pair => Median(pair.Value)).Take(Told))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {Median(runs),7:0.0} ms {runs[^1].Buffers,8:N0}  {question.Name}");
            }
        }

        return text.ToString();
    }

    /// <summary>The plans of the slowest questions, and of one in the middle.</summary>
    public async Task<string> PlansAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var (kind, _) in Bars)
        {
            var ordered = Of(kind).OrderByDescending(pair => Median(pair.Value)).Select(pair => pair.Key).ToList();
            foreach (var question in ordered.Take(PlansTold).Concat(ordered.Skip(ordered.Count / 2).Take(1)))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"### {question.Name}\n\n```\n{await Explained.PlanAsync(connection, question.Statement, cancellationToken)}\n```\n");
            }
        }

        return text.ToString();
    }

    private IEnumerable<KeyValuePair<Question, Explained[]>> Of(QuestionKind kind) => seen.Where(pair => pair.Key.Kind == kind);

    private double[] Times(QuestionKind kind) => [.. Of(kind).SelectMany(pair => pair.Value).Select(run => run.Milliseconds).Order()];

    private static double Median(Explained[] runs) => Percentile([.. runs.Select(run => run.Milliseconds).Order()], 0.5);

    private static double Percentile(double[] ordered, double share) => ordered is [] ? 0 : ordered[(int)Math.Ceiling(share * ordered.Length) - 1];
}
