using CoInnovation.Api.Platform.Languages;
namespace CoInnovation.Api.Workshops;

/// <summary>What comes out of ratings. Every shown side counts as much as another, however many of it voted.</summary>
public static class RatingResults
{
    /// <summary>From the least to the most that a voter can give.</summary>
    private const double NufSpan = 9;
    private const double AxisSpan = 100;
    private const double Middle = 50;
    private const double MiddleOfNuf = 16.5;

    /// <summary>Whether cards are rated in such a vote.</summary>
    public static bool Rates(this VotingMethod method) => method is VotingMethod.Nuf or VotingMethod.ImpactEffort;

    /// <summary>The means of these; null without any.</summary>
    public static MeanRating? Mean(IReadOnlyCollection<MeanRating> ratings) => ratings.Count == 0
        ? null
        : new(
            ratings.Average(one => one.New), ratings.Average(one => one.Useful), ratings.Average(one => one.Feasible),
            ratings.Average(one => one.Impact), ratings.Average(one => one.Effort));

    public static MeanRating? Mean(IEnumerable<Rating> ratings) =>
        Mean([.. ratings.Select(one => new MeanRating(one.New, one.Useful, one.Feasible, one.Impact, one.Effort))]);

    /// <summary><c>new + useful + feasible</c>, 3 to 30; of a place <c>impact - effort</c>, -100 to 100.</summary>
    public static double? Score(MeanRating? mean) => mean is null ? null : mean.New + mean.Useful + mean.Feasible ?? mean.Impact - mean.Effort;

    /// <summary>The largest difference between two sides' means, as a part of the scale: over all that they rated.</summary>
    public static double Divided(IReadOnlyCollection<MeanRating> sides)
    {
        double[] apart =
        [
            Apart(sides.Select(side => side.New), NufSpan), Apart(sides.Select(side => side.Useful), NufSpan), Apart(sides.Select(side => side.Feasible), NufSpan),
            Apart(sides.Select(side => side.Impact), AxisSpan), Apart(sides.Select(side => side.Effort), AxisSpan),
        ];
        return apart.Max();
    }

    /// <summary>A side stands behind a card that it gave more than half of what NUF can give, or whose impact it puts into the upper half.</summary>
    public static bool IsBehind(MeanRating mean) => mean.Impact is { } impact ? impact >= Middle : Score(mean) > MiddleOfNuf;

    /// <summary>Where a place is on the map; the quadrants meet in the middle, which belongs to the upper halves.</summary>
    public static Sentence Quadrant(double impact, double effort) => (impact >= Middle, effort >= Middle) switch
    {
        (true, false) => (Sentence)"quick win",
        (true, true) => (Sentence)"major project",
        (false, false) => (Sentence)"fill-in",
        _ => (Sentence)"time sink",
    };

    public static CardResult ForCard(Guid cardId, IReadOnlyList<SideResult> sides)
    {
        MeanRating[] rated = [.. sides.Select(side => side.Mean).OfType<MeanRating>()];
        var mean = Mean(rated);
        return new CardResult(cardId, Rank: 0, Consensus: null, MeanShare: null, Divided(rated), sides, mean, Score(mean));
    }

    private static double Apart(IEnumerable<double?> means, double span) => VotingResults.Divided([.. means.OfType<double>()]) / span;
}
