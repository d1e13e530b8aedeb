using System.Globalization;
using System.Text;
using System.Text.Json;
using CoInnovation.Replay.Checks;

namespace CoInnovation.Replay;

/// <summary>What a replay found and how fast it was.</summary>
public sealed record Report(string Topic, int People, int Acknowledged, int Retried, int Resyncs, TimeSpan Took, IReadOnlyDictionary<string, double[]> Milliseconds, IReadOnlyList<Finding> Findings)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public bool Passed => Findings.All(finding => finding.Holds);

    public double AcknowledgedPerSecond => Acknowledged / Took.TotalSeconds;

    /// <summary>The value below which a share of the measured ones lies (nearest rank).</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Topic}: {People} people, {Acknowledged} commands acknowledged in {Took.TotalSeconds:0.0} s, {AcknowledgedPerSecond:0} a second; {Retried} sent again, {Resyncs} resyncs");
        foreach (var (measure, values) in Milliseconds.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {measure,-42} n {values.Length,6}   p50 {Quantile(values, 0.5),8:0.0} ms   p99 {Quantile(values, 0.99),8:0.0} ms");
        foreach (var finding in Findings)
            text.AppendLine(finding.ToString());
        return text.ToString();
    }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Topic,
            People,
            Acknowledged,
            Retried,
            Resyncs,
            Seconds = Took.TotalSeconds,
            AcknowledgedPerSecond,
            Milliseconds = Milliseconds.ToDictionary(entry => entry.Key, entry => new { n = entry.Value.Length, p50 = Quantile(entry.Value, 0.5), p99 = Quantile(entry.Value, 0.99) }),
            Findings = Findings.Select(finding => new { finding.Claim, finding.Holds, finding.Against }),
        },
        Indented);
}
