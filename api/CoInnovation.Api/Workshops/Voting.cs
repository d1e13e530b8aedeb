using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops;

/// <summary>How a vote is cast.</summary>
public enum VotingMethod
{
    Dots,
    Agreement,
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
public sealed record CardResult(Guid CardId, int Rank, double? Consensus, double? MeanShare, double Divided, IReadOnlyList<SideResult> Sides);

/// <summary>What one side said to one card; all numbers are null if the side is hidden.</summary>
public sealed record SideResult(
    Side Side, bool Hidden, int? Voters, int? Dots, double? Share, int? Agree, int? Disagree, int? Pass, int? Seen)
{
    public static SideResult Undisclosed(Side side) => new(side, Hidden: true, null, null, null, null, null, null, null);
}
