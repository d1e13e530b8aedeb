using System.Globalization;
using System.Text;
using CoInnovation.Load.Measuring;

namespace CoInnovation.Load;

/// <summary>The comparison as Markdown.</summary>
internal sealed class GraphQLReport(GraphQLComparison.Options options, int answerBytes)
{
    private static readonly (string One, string Other, double Reach)[] Bars =
    [
        ("engine-memory", "hand-memory", 0.85),
        ("engine-memory", "mercurius", 2),
        ("engine-memory", "yoga", 2),
        ("engine-postgres", "hand-postgres", 0.8),
    ];

    private readonly StringBuilder text = new();

    /// <summary>Whether all answers say the same; those that do with other bytes are named.</summary>
    public bool Compare(IReadOnlyList<ServerProcess> servers, IReadOnlyList<byte[]> answers)
    {
        var same = true;
        for (var i = 1; i < answers.Count; i++)
        {
            if (!GraphQLComparison.SayTheSame(answers[0], answers[i]))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"**{servers[i].Name} gives another answer than {servers[0].Name}.**");
                same = false;
            }
            else if (!answers[0].AsSpan().SequenceEqual(answers[i]))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{servers[i].Name} says the same with other bytes than {servers[0].Name} ({answers[i].Length}).");
            }
        }

        return same;
    }

    public void Begin() => text
        .AppendLine(CultureInfo.InvariantCulture, $"{Machine.Describe()}; load average {Machine.Load()} at the start.")
        .AppendLine(CultureInfo.InvariantCulture, $"{options.Rounds} rounds of {options.Seconds} s a server, interleaved; {options.Connections} connections, closed loop; an answer of {answerBytes:N0} bytes. Medians:")
        .AppendLine()
        .AppendLine("| server | requests/s | p50 | p99 | server's CPU a request | allocated a request |")
        .AppendLine("|---|---|---|---|---|---|");

    public void Add(IReadOnlyDictionary<string, List<Round>> rounds)
    {
        foreach (var (name, all) in rounds)
        {
            var median = Round.Median(all);
            var allocated = median.Allocated is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:0.0} KB") : "–";
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {median.Rate:N0} | {median.P50:0.00} ms | {median.P99:0.0} ms | {median.Cpu:0} µs | {allocated} |");
        }

        text.AppendLine().AppendLine("| ratio | requests/s, median of the rounds' ratios (least–most) | CPU a request | to reach |").AppendLine("|---|---|---|---|");
        foreach (var (one, other, reach) in Bars.Where(bar => rounds.ContainsKey(bar.Other)))
        {
            // Round by round: what else the machine did meanwhile slowed both.
            var ratios = rounds[one].Zip(rounds[other], (a, b) => a.Rate / b.Rate).ToArray();
            var cpu = Round.Middle(rounds[other].Zip(rounds[one], (b, a) => b.Cpu / a.Cpu));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {one} : {other} | {Round.Middle(ratios):0.00} ({ratios.Min():0.00}–{ratios.Max():0.00}) | {cpu:0.00} | {reach:0.00} |");
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Load average {Machine.Load()} at the end.");
    }

    public override string ToString() => text.ToString();
}
