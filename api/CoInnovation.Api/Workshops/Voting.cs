using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops;

/// <summary>How a vote is cast.</summary>
public enum VotingMethod
{
    Dots,
    Agreement,
    Nuf,
    ImpactEffort,
}

/// <summary>A voter's word on one card.</summary>
public enum BallotChoice
{
    Agree,
    Disagree,
    Pass,
}

/// <summary>One vote with its method and budget. Its results are null until it closes.</summary>
public sealed record VotingRound(
    Guid RoundId,
    Guid StepId,
    VotingMethod Method,
    bool Open,
    ImmutableArray<Guid> CardIds,
    int? Budget,
    int? MaxPerCard,
    bool SelfVote,
    bool Collects,
    int VoterCount,
    IReadOnlyList<CardResult>? Results)
{
    public static VotingRound From(VotingRoundOpened e) => new(
        e.RoundId, e.StepId, e.Method, Open: true, [.. e.CardIds], e.Budget, e.MaxPerCard, e.SelfVote, e.Collects, VoterCount: 0, Results: null);
}

/// <summary>How one card did in a round. Hidden sides take no part in its numbers.</summary>
/// <param name="Mean">In a rating, the mean of what the shown sides gave, each side counting as much.</param>
/// <param name="Score">In a rating, what that mean comes to; see <see cref="RatingResults"/>.</param>
public sealed record CardResult(
    Guid CardId, int Rank, double? Consensus, double? MeanShare, double Divided, IReadOnlyList<SideResult> Sides, MeanRating? Mean = null, double? Score = null);

/// <summary>What one side said to one card; all numbers are null if the side is hidden.</summary>
/// <param name="Seen">How many of the side said anything to the card; in a rating, how many rated it.</param>
/// <param name="Mean">In a rating, what these gave on the average; null if fewer than 3 rated the card, unless the side's voters consented: one's own rating is nobody else's.</param>
public sealed record SideResult(
    Side Side, bool Hidden, int? Voters, int? Dots, double? Share, int? Agree, int? Disagree, int? Pass, int? Seen, MeanRating? Mean = null)
{
    public static SideResult Undisclosed(Side side) => new(side, Hidden: true, null, null, null, null, null, null, null);
}
