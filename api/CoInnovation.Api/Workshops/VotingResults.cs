namespace CoInnovation.Api.Workshops;

/// <summary>
/// What comes out of a round. Every ballot carries its side, so a large side cannot outvote a small one. A side with fewer than 3 voters is hidden unless all of
/// them consented: it is left out of every number of the results, so nothing that it voted can be derived. How many of it voted can: the number of all voters is
/// shown while the round is open, so that the facilitator knows when to close it.
/// </summary>
public static class VotingResults
{
    public const int SmallestShownSide = 3;

    /// <summary>Dots of one voter on one card, unless the facilitator says otherwise.</summary>
    public const int UsualMostPerCard = 3;

    /// <summary>Less than the least score of a rating.</summary>
    private const double Nothing = -1_000;

    /// <summary><c>clamp(round(N / 3), 3, 20)</c> dots for N cards.</summary>
    public static int BudgetFor(int cards) => Math.Clamp((int)Math.Round(cards / 3.0), 3, 20);

    /// <summary><c>Π over sides (agree + 1) / (seen + 2)</c>; null without a side.</summary>
    public static double? Consensus(IReadOnlyCollection<(int Agree, int Seen)> sides) =>
        sides.Count == 0 ? null : sides.Aggregate(1.0, (product, side) => product * (side.Agree + 1) / (side.Seen + 2));

    /// <summary>The largest difference between two sides; 0 with fewer than two.</summary>
    public static double Divided(IReadOnlyCollection<double> shares) => shares.Count < 2 ? 0 : shares.Max() - shares.Min();

    public static IReadOnlyList<CardResult> Of(Workshop workshop, VotingRound round)
    {
        var ballots = SideBallots.Of(workshop, round);
        var results = round.CardIds.Select(cardId => ForCard(cardId, round.Method, ballots)).ToList();

        // Rounded before it is compared: the order of multiplication must not separate equal results. What nobody rated is behind everything that somebody did.
        double Score(CardResult result) => Math.Round(result.Consensus ?? result.MeanShare ?? result.Score ?? Nothing, 12);
        return
        [
            .. from result in results
               let rank = 1 + results.Count(other => Score(other) > Score(result))
               orderby rank, result.CardId
               select result with { Rank = rank },
        ];
    }

    private static CardResult ForCard(Guid cardId, VotingMethod method, IReadOnlyList<SideBallots> ballots)
    {
        SideResult[] sides = [.. ballots.Select(side => side.For(cardId, method))];
        if (method.Rates())
        {
            return RatingResults.ForCard(cardId, sides);
        }

        SideResult[] shown = [.. sides.Where(side => !side.Hidden)];
        if (method == VotingMethod.Dots)
        {
            double[] shares = [.. shown.Select(side => side.Share!.Value)];
            return new CardResult(cardId, Rank: 0, Consensus: null, shares.Length == 0 ? null : shares.Average(), Divided(shares), sides);
        }

        var agreement = shown.Select(side => (side.Agree!.Value, side.Seen!.Value)).ToList();
        double[] agreed = [.. shown.Where(side => side.Seen > 0).Select(side => (double)side.Agree!.Value / side.Seen!.Value)];
        return new CardResult(cardId, Rank: 0, Consensus(agreement), MeanShare: null, Divided(agreed), sides);
    }
}
