using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Workshops;

/// <summary>
/// What a voter gives a card: in a NUF vote how new, useful and feasible it is, 1 to 10 each; in a vote on impact and effort its place, 0 to 100 each. It is given whole: what
/// the other method asks for is null.
/// </summary>
public sealed record Rating(int? New, int? Useful, int? Feasible, int? Impact, int? Effort)
{
    /// <summary>The rating, if it is one that the method asks for.</summary>
    public Rating For(VotingMethod method)
    {
        var (asked, others, most) = method == VotingMethod.Nuf
            ? (NufOf(), PlaceOf(), 10)
            : (PlaceOf(), NufOf(), 100);
        var least = method == VotingMethod.Nuf ? 1 : 0;
        if (Array.Find(others, one => one.Value is not null) is { Name: { } stray })
        {
            throw new InvalidInputException("RATING_INVALID", "This round asks for something else. Load the page again.", ["rating", stray]);
        }

        return Array.Find(asked, one => one.Value is null || one.Value < least || one.Value > most) is { Name: { } wrong }
            ? throw new InvalidInputException("RATING_INVALID", $"Give each a number from {least} to {most}.", ["rating", wrong])
            : this;
    }

    private (string Name, int? Value)[] NufOf() => [("new", New), ("useful", Useful), ("feasible", Feasible)];

    private (string Name, int? Value)[] PlaceOf() => [("impact", Impact), ("effort", Effort)];
}

/// <summary>The means of ratings, one for each thing that the method asks for; the others are null.</summary>
public sealed record MeanRating(double? New, double? Useful, double? Feasible, double? Impact, double? Effort);
