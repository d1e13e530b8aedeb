using System.Globalization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Mirror;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>A closed round of the perception mirror, as people read it.</summary>
internal static class MirrorWords
{
    public const string Formula = "Gap: those of the vendor who say “extremely” less those of the customer, in points. Blind spot: the mean of a side’s guesses less the mean of what the other side says, of 1 to 5.";

    /// <summary>Of fewer, a share says more than there is: how many of how many is written instead.</summary>
    private const int FewestForShares = 10;

    public static IEnumerable<MirrorRound> Closed(WorkshopSummary summary) => summary.Board.MirrorRounds.Where(round => round.Results is not null);

    public static string VendorOf(WorkshopSummary summary) => summary.OrganizationOf(Side.Vendor) ?? "The vendor";

    /// <summary>What each side said, then how far they are apart.</summary>
    public static IEnumerable<string> Of(StatementResult result)
    {
        foreach (var side in result.Sides)
        {
            yield return side.Hidden
                ? $"{side.Side}: not enough answers"
                : string.Create(CultureInfo.InvariantCulture, $"{side.Side}: {Top(side)} “extremely”, mean {side.Mean:0.0}, n {side.N}{(side.CannotSay > 0 ? $", {side.CannotSay} cannot say" : "")}");
        }

        if (Gap(result) is { } gap)
        {
            yield return $"Gap: {gap}";
        }

        foreach (var side in result.Sides.Where(side => side.BlindSpot is not null))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Blind spot of the {side.Side.ToString().ToLowerInvariant()}: guesses {side.MeanGuess:0.0} (n {side.GuessN}), so {side.BlindSpot:+0.0;-0.0;0.0}");
        }
    }

    private static string? Gap(StatementResult result)
    {
        MirrorSideResult Of(Side side) => result.Sides.First(one => one.Side == side);
        return result.Gap is not { } gap ? null
            : Of(Side.Vendor).N >= FewestForShares && Of(Side.Customer).N >= FewestForShares ? string.Create(CultureInfo.InvariantCulture, $"{gap:0} points")
            : $"{People(Of(Side.Vendor))} against {People(Of(Side.Customer))}";
    }

    private static string Top(MirrorSideResult side) => side.N >= FewestForShares
        ? string.Create(CultureInfo.InvariantCulture, $"{side.TopBox * 100:0} %")
        : People(side);

    private static string People(MirrorSideResult side) => $"{side.Counts![^1]} of {side.N}";
}
