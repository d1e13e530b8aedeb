using System.Globalization;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Wire;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>What a row says of a pain point beside its statement, by the rules of typing. Evidence has its address for a title: an export holds no other one.</summary>
public sealed record RowDetails(string? WhoHasIt, Frequency? Frequency, int? Severity, string? Cost, string? Workaround, IReadOnlyList<string> Evidence)
{
    internal static readonly IReadOnlyList<string> Columns = ["whohasit", "frequency", "severity", "cost", "workaround", "evidence"];

    /// <param name="optional">Reads a text by its column and longest length.</param>
    /// <returns>Null for a row that says none of it.</returns>
    internal static RowDetails? Read(Func<string, int, string?> optional)
    {
        var details = new RowDetails(
            optional("whohasit", PainPointDetails.WhoLength), FrequencyOf(optional("frequency", 40)), SeverityOf(optional("severity", 10)), optional("cost", PainPointDetails.CostLength), optional("workaround", PainPointDetails.WorkaroundLength),
            EvidenceOf(optional("evidence", 25_000)));
        return details is { WhoHasIt: null, Frequency: null, Severity: null, Cost: null, Workaround: null, Evidence: [] } ? null : details;
    }

    internal PainPointDetails Seal(string statement) => new(
        BeginImport.Seal(statement)!, BeginImport.Seal(WhoHasIt), Frequency, Severity, BeginImport.Seal(Cost), BeginImport.Seal(Workaround),
        [.. Evidence.Select(url => new Evidence(BeginImport.Seal(url.Length > PainPointDetails.TitleLength ? url[..PainPointDetails.TitleLength] : url)!, BeginImport.Seal(url)!))]);

    private static Frequency? FrequencyOf(string? cell) => cell?.Replace(' ', '_').ToUpperInvariant() switch
    {
        null => null,
        var name when EnumName<Frequency>.IsKnown(name) => EnumName<Frequency>.Read(name),
        _ => throw new InvalidInputException(
            "FREQUENCY_UNKNOWN", $"There is no frequency like this. Use one of {string.Join(", ", Enum.GetValues<Frequency>().Select(EnumName<Frequency>.Of))}.", ["frequency"]),
    };

    private static int? SeverityOf(string? cell) => cell is null ? null
        : Severities.Checked(int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var severity) ? severity : 0, "severity");

    /// <summary>Addresses hold no blanks: these, and what an export puts between them, part one from the next.</summary>
    private static IReadOnlyList<string> EvidenceOf(string? cell) => PainPointDetails.CheckedEvidence<string>(
        [.. (cell ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(url => WebAddresses.Checked(url.TrimEnd(';'), "evidence"))]);
}
