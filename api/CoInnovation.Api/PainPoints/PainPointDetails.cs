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
    internal const int WhoLength = 200;
    internal const int CostLength = 200;
    internal const int WorkaroundLength = 500;
    internal const int TitleLength = 120;
    private const int MostEvidence = 10;

    public static PainPointDetails Checked(IPainPointDetails typed, CommandContext context)
    {
        var evidence = CheckedEvidence(typed.Evidence ?? []);
        return new PainPointDetails(
            context.Seal(CheckedText.Of(typed.Statement, 500, "statement", hasLines: true)),
            Optional(typed.WhoHasIt, WhoLength, "whoHasIt"),
            typed.Frequency,
            Severities.Checked(typed.Severity, "severity"),
            Optional(typed.Cost, CostLength, "cost"),
            Optional(typed.Workaround, WorkaroundLength, "workaround"),
            [.. evidence.Select(link => new Evidence(
                context.Seal(CheckedText.Of(link.Title, TitleLength, "evidence")), context.Seal(WebAddresses.Checked(link.Url, "evidence"))))]);

        Sealed? Optional(string? text, int limit, string field) => context.Optional(text, limit, field, hasLines: true);
    }

    internal static IReadOnlyList<T> CheckedEvidence<T>(IReadOnlyList<T> links) => links.Count <= MostEvidence
        ? links
        : throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"At most {MostEvidence} links fit. Leave some out.", ["evidence"]);

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
