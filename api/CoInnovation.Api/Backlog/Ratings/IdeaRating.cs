using CoInnovation.Api.Ideas.Scores;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Backlog.Ratings;

/// <summary>What one shown side gave an idea in its workshop: the mean, and of how many.</summary>
internal sealed record SideRating(Side Side, int N, MeanRating Mean)
{
    /// <summary>The mean of these sums; null if nobody of the side rated.</summary>
    public static SideRating? OfNuf(Side side, int n, int isNew, int useful, int feasible) =>
        n == 0 ? null : new(side, n, new MeanRating((double)isNew / n, (double)useful / n, (double)feasible / n, Impact: null, Effort: null));

    public static SideRating? OfPlace(Side side, int n, int impact, int effort) =>
        n == 0 ? null : new(side, n, new MeanRating(New: null, Useful: null, Feasible: null, (double)impact / n, (double)effort / n));
}

/// <summary>What the shown sides of its workshop gave an idea, by one method.</summary>
internal sealed record IdeaRating(VotingMethod Method, IReadOnlyList<SideRating> Sides)
{
    public int N => Sides.Sum(side => side.N);

    /// <summary>Of the sides' means: each side counts as much.</summary>
    public MeanRating Mean { get; } = RatingResults.Mean([.. Sides.Select(side => side.Mean)])!;

    public double Score => RatingResults.Score(Mean)!.Value;

    public double Divided => RatingResults.Divided([.. Sides.Select(side => side.Mean)]);

    public Quadrant? Quadrant => (Mean.Impact, Mean.Effort) is ({ } impact, { } effort)
        ? new MatrixPlace((int)Math.Round(impact, MidpointRounding.AwayFromZero), (int)Math.Round(effort, MidpointRounding.AwayFromZero)).Quadrant
        : null;

    /// <summary>One for each method by which anybody rated it.</summary>
    public static IReadOnlyList<IdeaRating> Of(IEnumerable<(SideRating? Nuf, SideRating? Place)> sides)
    {
        var all = sides.ToList();
        return
        [
            .. new IdeaRating[] { new(VotingMethod.Nuf, [.. all.Select(side => side.Nuf).OfType<SideRating>()]), new(VotingMethod.ImpactEffort, [.. all.Select(side => side.Place).OfType<SideRating>()]) }
                .Where(rating => rating.Sides.Count > 0),
        ];
    }
}
