using System.Globalization;
using System.Text;
using CoInnovation.Crash.Store;
using CoInnovation.Replay.Checks;

namespace CoInnovation.Crash;

/// <summary>What a run did, and which promises held.</summary>
/// <param name="Figures">What was counted, in words.</param>
/// <param name="Findings">Every promise, with what speaks against it.</param>
/// <param name="Guarded">The promise that a control must break; null without a control.</param>
public sealed record CrashReport(Control Control, IReadOnlyList<string> Figures, IReadOnlyList<Finding> Findings, string? Guarded)
{
    public const string NothingLost = "no acknowledged command is lost";
    public const string NothingDoubled = "no command is applied twice";
    public const string Converged = "every live client converged within 3 s";

    /// <summary>Without a control every promise holds. With one, what it breaks is found.</summary>
    public bool Passed => Guarded is null ? Findings.All(finding => finding.Holds) : Findings.Any(finding => finding.Claim == Guarded && !finding.Holds);

    public int Against(string claim) => Findings.Single(finding => finding.Claim == claim).Against.Count;

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var figure in Figures)
        {
            text.AppendLine(figure);
        }

        foreach (var finding in Findings)
        {
            text.AppendLine(finding.ToString());
        }

        if (Guarded is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"control {Control}: {(Passed ? "found" : "NOT FOUND")}, {Against(Guarded)} against \"{Guarded}\"");
        }

        return text.ToString();
    }
}
