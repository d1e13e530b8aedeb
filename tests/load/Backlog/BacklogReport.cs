using System.Globalization;
using System.Text;
using Npgsql;

namespace CoInnovation.Load.Backlog;

/// <summary>What was seen, as percentiles over all questions of a kind, and the slowest ones by name.</summary>
internal sealed class BacklogReport(IReadOnlyDictionary<Question, Explained[]> seen)
{
    private const int Told = 25;

    /// <summary>What questions look like, by what their names have in them.</summary>
    private static readonly string[] Forms = [", first: 50)", ", last: 50)", "after: <the middle>)", "before: <the middle>)", "totalCount }", " groups(", " votesByMonth("];

    private static readonly (QuestionKind Kind, double Bar)[] Bars = [(QuestionKind.Page, 50), (QuestionKind.Aggregate, 300)];

    public bool IsWithinBars => Bars.All(bar => Percentile(Times(bar.Kind), 0.95) <= bar.Bar);

    /// <summary>One line of a table by size: p50 and p95 of pages and of groups, and what the p95 of each looked at.</summary>
    public string Line(int ideas, TimeSpan filled)
    {
        var cells = Bars.Select(bar =>
        {
            var (times, buffers) = (Times(bar.Kind), Of(bar.Kind).Select(pair => (double)pair.Value[^1].Buffers).Order().ToArray());
            return string.Create(CultureInfo.InvariantCulture, $"{Percentile(times, 0.5):0.0} ms | {Percentile(times, 0.95):0.0} ms | {Percentile(buffers, 0.95):N0}");
        });
        return string.Create(CultureInfo.InvariantCulture, $"| {ideas:N0} | {filled.TotalSeconds:0} s | {string.Join(" | ", cells)} |");
    }

    public static string LineHead =>
        "| ideas | filled in | page p50 | page p95 | 8 KB looked at (p95) | groups p50 | groups p95 | 8 KB looked at (p95) |\n|---|---|---|---|---|---|---|---|";

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

    /// <summary>The plans of the slowest question of each kind, of the one at its 95th percentile, and of a middling one of each form.</summary>
    public async Task<string> PlansAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var text = new StringBuilder("# Plans\n\nWritten by `backlog --plans`: what PostgreSQL did for the slowest question of each kind, the one at the 95th percentile, and a middling one of each form. What was not run is left out.\n\n");
        foreach (var (kind, _) in Bars)
        {
            var ordered = Of(kind).OrderByDescending(pair => Median(pair.Value)).Select(pair => pair.Key).ToList();
            foreach (var (place, question) in ordered.Take(1).Select(slowest => ("Slowest", slowest)).Concat(ordered.Skip(ordered.Count / 20).Take(1).Select(slow => ("95th percentile", slow))))
            {
                await TellAsync($"{place}: {question.Name}", question);
            }

            foreach (var same in Forms.Select(form => ordered.Where(question => question.Name.Contains(form, StringComparison.Ordinal)).ToList()).Where(same => same is not []))
            {
                await TellAsync($"Middling: {same[same.Count / 2].Name}", same[same.Count / 2]);
            }
        }

        return text.ToString();

        async Task TellAsync(string title, Question question) => text.AppendLine(
            CultureInfo.InvariantCulture, $"## {title}\n\n```\n{Plan.Readable(await Explained.PlanAsync(connection, question.Statement, cancellationToken))}\n```\n");
    }

    private IEnumerable<KeyValuePair<Question, Explained[]>> Of(QuestionKind kind) => seen.Where(pair => pair.Key.Kind == kind);

    private double[] Times(QuestionKind kind) => [.. Of(kind).SelectMany(pair => pair.Value).Select(run => run.Milliseconds).Order()];

    private static double Median(Explained[] runs) => Percentile([.. runs.Select(run => run.Milliseconds).Order()], 0.5);

    private static double Percentile(double[] ordered, double share) => ordered is [] ? 0 : ordered[(int)Math.Ceiling(share * ordered.Length) - 1];
}
