using System.Globalization;
using CoInnovation.Api.Platform.Principals;
using CsvHelper;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>One row a card, for spreadsheets. A cell that a spreadsheet would take for a formula begins with a quote.</summary>
internal static class CsvExport
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    private static readonly string[] Columns =
    [
        "cardId", "step", "kind", "text", "author", "side", "organization", "theme", "kept", "answers", "rank", "consensus", "meanShare", "divided",
    ];

    private static readonly string[] SideColumns = ["voters", "dots", "agree", "disagree", "pass"];

    public static string Of(WorkshopSummary summary)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Format, leaveOpen: true))
        {
            Side[] sides = [.. summary.Board.Sides.Select(side => side.Side)];
            var fields = summary.Fields;
            Row(csv, (object?[])[.. Columns, .. fields.Select(DetailWords.NameOf), .. sides.SelectMany(side => SideColumns.Select(column => $"{Upper(side).ToLowerInvariant()}{Capital(column)}"))]);
            foreach (var card in summary.Board.Cards)
            {
                var result = summary.Rounds.SelectMany(round => round.Ranking).LastOrDefault(row => row.Card.CardId == card.CardId).Result;
                Row(csv, (object?[])[.. Cells(summary, card, result), .. fields.Select(field => DetailWords.In(summary, card, field)), .. sides.SelectMany(side => SideCells(result?.Sides.FirstOrDefault(one => one.Side == side)))]);
            }
        }

        return text.ToString();
    }

    private static object?[] Cells(WorkshopSummary summary, Card card, CardResult? result) =>
    [
        card.CardId,
        summary.TitleOf(card.StepId),
        Upper(card.Kind),
        card.Text.Text ?? "(erased)",
        summary.AuthorOf(card),
        card.Side is { } side ? Upper(side) : null,
        summary.OrganizationOf(card.Side),
        summary.ThemeOf(card),
        card.Kept ? "yes" : "no",
        string.Join(' ', card.Answers),
        result?.Rank,
        result?.Consensus,
        result?.MeanShare,
        result?.Divided,
    ];

    private static object?[] SideCells(SideResult? side) => [side?.Voters, side?.Dots, side?.Agree, side?.Disagree, side?.Pass];

    private static void Row(CsvWriter csv, IEnumerable<object?> cells) =>
        csv.WriteRecord([.. cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")]);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>As the API names it: <c>PAIN_POINT</c>.</summary>
    private static string Upper<TEnum>(TEnum value)
        where TEnum : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
