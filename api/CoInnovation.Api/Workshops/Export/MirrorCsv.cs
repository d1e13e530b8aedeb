using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops.Mirror;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>One row a statement and side of every closed round, for spreadsheets. What is hidden is empty.</summary>
internal static class MirrorCsv
{
    private static readonly object?[] Columns =
    [
        "step", "round", "statement", "side", "shown", "n", "notAtAll", "slightly", "moderately", "very", "extremely", "cannotSay", "topBox", "mean", "guesses", "guessN", "meanGuess", "blindSpot", "gap",
    ];

    public static string Of(WorkshopBoard board) => Of(WorkshopSummary.Of(board));

    private static string Of(WorkshopSummary summary) => CsvCells.Table(
    [
        Columns,
        .. from round in MirrorWords.Closed(summary)
           from result in round.Results!
           from side in result.Sides
           select Cells(summary, round, result, side),
    ]);

    private static object?[] Cells(WorkshopSummary summary, MirrorRound round, StatementResult result, MirrorSideResult side) =>
    [
        summary.TitleOf(round.StepId),
        summary.Board.MirrorRounds.IndexOf(round) + 1,
        EnumName<MirrorStatement>.Of(result.Statement),
        EnumName<Side>.Of(side.Side),
        side.Hidden ? "no" : "yes",
        side.N,
        .. side.Counts?.Cast<object?>() ?? [null, null, null, null, null],
        side.CannotSay,
        side.TopBox,
        side.Mean,
        side.Guesses is { } guessed ? EnumName<Side>.Of(guessed) : null,
        side.GuessN,
        side.MeanGuess,
        side.BlindSpot,
        result.Gap,
    ];
}
