using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>What every side is asked about the vendor, in this order.</summary>
public enum MirrorStatement
{
    CustomerCentric,
    Improving,
    AlignedWithNeeds,
    KeepsPromises,
    Trusted,
    CommonGround,
    OneTeam,
}

/// <summary>How far somebody holds a statement to be true: five points, and a way not to judge.</summary>
public enum MirrorAnswer
{
    NotAtAll,
    Slightly,
    Moderately,
    Very,
    Extremely,
    CannotSay,
}

/// <summary>One side in a round: whose answers it guesses, and how far it is. What was answered is in nobody's slice but the author's.</summary>
/// <param name="Guesses">The side whose answers it guesses; null where there is no other.</param>
/// <param name="Begun">How many have answered anything.</param>
/// <param name="Finished">How many have answered everything.</param>
public sealed record MirrorSide(Side Side, Side? Guesses, int Begun, int Finished);

/// <summary>One round of the perception mirror. Its results are null until it closes.</summary>
/// <param name="Answered">For each statement how many have said something to it, over all sides.</param>
public sealed record MirrorRound(
    Guid RoundId, Guid StepId, bool Open, int MinPerSide, ImmutableArray<MirrorSide> Sides, ImmutableArray<int> Answered, IReadOnlyList<StatementResult>? Results)
{
    public static MirrorRound From(MirrorOpened e) => new(
        e.RoundId, e.StepId, Open: true, e.MinPerSide, [.. e.Sides.Select(side => new MirrorSide(side, GuessedBy(side, e.Sides), Begun: 0, Finished: 0))],
        [.. MirrorStatements.All.Select(_ => 0)], Results: null);

    /// <summary>The vendor and its partner guess what the customer says, the customer what the vendor does. Where that side is not there, the one that is.</summary>
    private static Side? GuessedBy(Side side, IReadOnlyList<Side> sides)
    {
        Side[] order = side == Side.Customer ? [Side.Vendor, Side.Partner] : [Side.Customer, Side.Vendor, Side.Partner];
        return order.Where(other => other != side && sides.Contains(other)).Select(other => (Side?)other).FirstOrDefault();
    }
}

/// <summary>What somebody says to one statement, and what they guess the other side says.</summary>
public sealed record MirrorEntry(MirrorStatement Statement, MirrorAnswer? Answer, MirrorAnswer? Guess);

/// <summary>One's own answers in one round; what was taken back is not in it.</summary>
public sealed record OwnMirror(Guid RoundId, ImmutableArray<MirrorEntry> Entries);

/// <summary>How one statement came out. Hidden sides take no part in its numbers.</summary>
/// <param name="Gap">In points, <c>topbox(vendor) − topbox(customer)</c>; null unless both are shown.</param>
public sealed record StatementResult(MirrorStatement Statement, double? Gap, IReadOnlyList<MirrorSideResult> Sides);

/// <summary>What one side said to one statement; all numbers are null if the side is hidden.</summary>
/// <param name="N">How many gave one of the five points.</param>
/// <param name="Counts">How many gave each of them, from "not at all" to "extremely".</param>
/// <param name="TopBox">The share of "extremely" in <paramref name="N"/>, 0 to 1.</param>
/// <param name="Mean">Of the points, 1 to 5.</param>
/// <param name="GuessN">How many guessed one of the five points; null, like what follows, where that are too few.</param>
/// <param name="BlindSpot"><c>mean of the guesses − mean of what the guessed side said</c>; null where that side is hidden.</param>
public sealed record MirrorSideResult(
    Side Side, bool Hidden, int? N, IReadOnlyList<int>? Counts, int? CannotSay, double? TopBox, double? Mean, Side? Guesses, int? GuessN, double? MeanGuess, double? BlindSpot);
