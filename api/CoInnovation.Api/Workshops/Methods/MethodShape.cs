using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.Methods;

/// <summary>What a method is made of: what its steps are like unless the facilitator says otherwise, and what people do in them.</summary>
/// <param name="Writes">The kind of card that people write; null where nothing is written.</param>
/// <param name="Visibility">When the cards reach the others.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Clusters">True if participants, and not the facilitators alone, may group cards into themes.</param>
/// <param name="Votes">The vote that a step of this method is for; null where none is.</param>
/// <param name="MostCards">Cards that one person may write in a step.</param>
/// <param name="PassesSheets">True if silent steps are written on sheets that go round, three ideas a round.</param>
/// <param name="GrowsGroups">True if people work alone first, then in pairs, in fours and together.</param>
/// <param name="Discusses">True if its cards are discussed as topics, one by one.</param>
/// <param name="Mirrors">True if the sides answer the statements of the perception mirror in it.</param>
public sealed record MethodShape(
    CardKind? Writes, Visibility Visibility, int Minutes, bool Clusters = false, VotingMethod? Votes = null, int MostCards = 200, bool Discusses = false, bool PassesSheets = false,
    bool Mirrors = false, bool GrowsGroups = false)
{
    /// <summary>What a card of the method says beside its text.</summary>
    public IReadOnlyList<FieldShape> Fields { get; init; } = [];
}

/// <summary>Every method with its shape, each declared in a file of its own beside this one.</summary>
public static class MethodShapes
{
    public static IReadOnlyList<Side> AllSides { get; } = [Side.Vendor, Side.Customer, Side.Partner];

    /// <summary>Whether people write cards of their own in it: these can be collected before, and groups bring some back.</summary>
    public static bool WritesAlone(this Method method) => method.Shape() is { Writes: not null, PassesSheets: false };

    public static MethodShape Shape(this Method method) => method switch
    {
        Method.CheckIn => CheckIn.Shape,
        Method.SilentWriting => SilentWriting.Shape,
        Method.Brainwriting => Brainwriting.Shape,
        Method.OneTwoFourAll => OneTwoFourAll.Shape,
        Method.CrazyEights => CrazyEights.Shape,
        Method.HowMightWe => HowMightWe.Shape,
        Method.AffinityClustering => AffinityClustering.Shape,
        Method.DotVoting => DotVoting.Shape,
        Method.AgreeDisagreePass => AgreeDisagreePass.Shape,
        Method.Nuf => Nuf.Shape,
        Method.ImpactEffort => ImpactEffort.Shape,
        Method.Discussion => Discussion.Shape,
        Method.ConceptPoster => ConceptPoster.Shape,
        Method.FeedbackGrid => FeedbackGrid.Shape,
        Method.Promises => Promises.Shape,
        Method.PerceptionMirror => PerceptionMirror.Shape,
        Method.Break => Break.Shape,
        Method.FreeStep => FreeStep.Shape,
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
    };
}
