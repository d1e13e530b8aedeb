using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.PainPoints;

/// <summary>What somebody says about a pain point when submitting it; all but the statement may be absent.</summary>
public sealed record PainPointDetails(
    Sealed Statement, Sealed? WhoHasIt, Frequency? Frequency, int? Severity, Sealed? Cost, Sealed? Workaround, IReadOnlyList<Evidence> Evidence)
{
    private const int MostEvidence = 10;

    public static PainPointDetails Checked(IPainPointDetails typed, CommandContext context)
    {
        var evidence = typed.Evidence ?? [];
        if (evidence.Count > MostEvidence)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"At most {MostEvidence} links fit. Leave some out.", ["evidence"]);
        }

        return new PainPointDetails(
            context.Seal(CheckedText.Of(typed.Statement, 500, "statement", hasLines: true)),
            Optional(typed.WhoHasIt, 200, "whoHasIt"),
            typed.Frequency,
            Severities.Checked(typed.Severity, "severity"),
            Optional(typed.Cost, 200, "cost"),
            Optional(typed.Workaround, 500, "workaround"),
            [.. evidence.Select(link => new Evidence(
                context.Seal(CheckedText.Of(link.Title, 120, "evidence")), context.Seal(WebAddresses.Checked(link.Url, "evidence"))))]);

        Sealed? Optional(string? text, int limit, string field) => context.Optional(text, limit, field, hasLines: true);
    }

    /// <summary>Does the other say the same, whoever said it?</summary>
    public bool Says(PainPointDetails other) =>
        Frequency == other.Frequency && Severity == other.Severity && Texts(this).SequenceEqual(Texts(other), StringComparer.Ordinal);

    private static IEnumerable<string?> Texts(PainPointDetails details) =>
        new[] { details.Statement, details.WhoHasIt, details.Cost, details.Workaround }
            .Concat(details.Evidence.SelectMany(link => new[] { link.Title, link.Url })).Select(text => text?.Text);
}

/// <summary>Evidence by link.</summary>
public sealed record Evidence(Sealed Title, Sealed Url);

/// <summary>How often a pain point hurts, from often to seldom.</summary>
public enum Frequency
{
    SeveralTimesADay,
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    Rarely,
}

/// <summary>Details as they are typed.</summary>
public interface IPainPointDetails
{
    string Statement { get; }

    string? WhoHasIt { get; }

    Frequency? Frequency { get; }

    int? Severity { get; }

    string? Cost { get; }

    string? Workaround { get; }

    IReadOnlyList<EvidenceInput>? Evidence { get; }
}

/// <summary>Evidence as it is typed.</summary>
public sealed record EvidenceInput(string Title, string Url);
