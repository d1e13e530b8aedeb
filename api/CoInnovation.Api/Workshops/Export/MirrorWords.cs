using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Mirror;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>A closed round of the perception mirror, as people read it.</summary>
internal static class MirrorWords
{
    public static Sentence Formula =>
        "Gap: those of the vendor who say “extremely” less those of the customer, in points. Blind spot: the mean of a side’s guesses less the mean of what the other side says, of 1 to 5.";

    /// <summary>Of fewer, a share says more than there is: how many of how many is written instead.</summary>
    private const int FewestForShares = 10;

    public static IEnumerable<MirrorRound> Closed(WorkshopSummary summary) => summary.Board.MirrorRounds.Where(round => round.Results is not null);

    /// <summary>What each side said, then how far they are apart.</summary>
    public static IEnumerable<Sentence> Of(StatementResult result) =>
    [
        .. result.Sides.Select(Said),
        .. Gap(result) is { } gap ? (Sentence[])[gap] : [],
        .. from side in result.Sides
           where side.BlindSpot is not null
           select (Sentence)$"Blind spot ({side.Side.Named()}): guesses {side.MeanGuess:0.0} (n {side.GuessN}), so {side.BlindSpot:+0.0;-0.0;0.0}",
    ];

    private static Sentence Said(MirrorSideResult side) =>
        side.Hidden ? (Sentence)$"{side.Side.Named()}: not enough answers"
        : side.CannotSay > 0 ? (Sentence)$"{side.Side.Named()}: {Top(side)} “extremely”, mean {side.Mean:0.0}, n {side.N}, {side.CannotSay} cannot say"
        : (Sentence)$"{side.Side.Named()}: {Top(side)} “extremely”, mean {side.Mean:0.0}, n {side.N}";

    private static Sentence? Gap(StatementResult result)
    {
        MirrorSideResult Of(Side side) => result.Sides.First(one => one.Side == side);
        return result.Gap is not { } gap ? null
            : Of(Side.Vendor).N >= FewestForShares && Of(Side.Customer).N >= FewestForShares ? (Sentence)$"Gap: {gap:0} points"
            : (Sentence)$"Gap: {People(Of(Side.Vendor))} against {People(Of(Side.Customer))}";
    }

    private static Sentence Top(MirrorSideResult side) => side.N >= FewestForShares ? (Sentence)$"{side.TopBox * 100:0} %" : People(side);

    private static Sentence People(MirrorSideResult side) => $"{side.Counts![^1]} of {side.N}";
}
