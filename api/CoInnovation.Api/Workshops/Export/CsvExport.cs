using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>One row a card, for spreadsheets, and below them one for each promise of last time, with the title of its workshop in place of the step. A cell that a spreadsheet would take for a formula begins with a quote.</summary>
internal static class CsvExport
{
    private static readonly string[] Columns =
    [
        "cardId", "step", "kind", "text", "author", "side", "organization", "theme", "kept", "answers", "rank", "consensus", "meanShare", "divided",
        "nuf", "new", "useful", "feasible", "impact", "effort",
    ];

    private static readonly string[] LastColumns = ["group", "buildsOn"];

    private static readonly string[] SideColumns =
        ["voters", "dots", "agree", "disagree", "pass", "nufRatings", "new", "useful", "feasible", "placements", "impact", "effort"];

    public static string Of(WorkshopSummary summary)
    {
        Side[] sides = [.. summary.Board.Sides.Select(side => side.Side)];
        IReadOnlyList<EarlierPromise> earlier = summary.LastTime?.Promises ?? [];
        IReadOnlyList<CardField> fields = [.. summary.Fields.Union(earlier.Count > 0 ? DetailWords.Promised : []).Order()];
        object?[] head = [.. Columns, .. fields.Select(field => DetailWords.NameOf(field).ToString()), .. sides.SelectMany(side => SideColumns.Select(column => $"{EnumName<Side>.Of(side).ToLowerInvariant()}{Capital(column)}")), .. LastColumns];
        return CsvCells.Table(
        [
            head,
            .. from card in summary.Board.Cards
               let results = LastResults.Of(summary, card)
               select (object?[])[.. Cells(summary, card, results), .. fields.Select(field => DetailWords.In(summary, card, field)), .. sides.SelectMany(side => SideCells(results, side)), card.Group, card.BuildsOn],
            .. from promise in earlier
               select (object?[])[.. Cells(summary, promise), .. fields.Select(field => DetailWords.In(promise, field)), .. new object?[sides.Length * SideColumns.Length + LastColumns.Length]],
        ]);
    }

    private static object?[] Cells(WorkshopSummary summary, Card card, LastResults results) =>
    [
        card.CardId,
        summary.TitleOf(card.StepId),
        EnumName<CardKind>.Of(card.Kind),
        card.Text.Text ?? "(erased)",
        summary.AuthorOf(card),
        card.Side is { } side ? EnumName<Side>.Of(side) : null,
        summary.OrganizationOf(card.Side),
        summary.ThemeOf(card),
        card.Kept ? "yes" : "no",
        string.Join(' ', card.Answers),
        RoundSummary.RankOf(results.Last),
        results.Agreement?.Consensus,
        results.Dots?.MeanShare,
        results.Last?.Divided,
        results.Nuf?.Score,
        results.Nuf?.Mean?.New,
        results.Nuf?.Mean?.Useful,
        results.Nuf?.Mean?.Feasible,
        results.Place?.Mean?.Impact,
        results.Place?.Mean?.Effort,
    ];

    private static object?[] Cells(WorkshopSummary summary, EarlierPromise promise)
    {
        object?[] said =
        [
            promise.Id, summary.LastTime!.Title, "EARLIER_PROMISE", promise.Text, promise.By, promise.BySide is { } side ? EnumName<Side>.Of(side) : null, summary.OrganizationOf(promise.BySide),
        ];
        return [.. said, .. new object?[Columns.Length - said.Length]];
    }

    private static object?[] SideCells(LastResults results, Side side)
    {
        SideResult? In(CardResult? result) => result?.Sides.FirstOrDefault(one => one.Side == side);
        var (said, nuf, place) = (In(results.Agreement), In(results.Nuf), In(results.Place));
        return
        [
            In(results.Last)?.Voters, In(results.Dots)?.Dots, said?.Agree, said?.Disagree, said?.Pass,
            nuf?.Seen, nuf?.Mean?.New, nuf?.Mean?.Useful, nuf?.Mean?.Feasible, place?.Seen, place?.Mean?.Impact, place?.Mean?.Effort,
        ];
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
