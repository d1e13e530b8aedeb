using CoInnovation.Api.Platform.Principals;
using static CoInnovation.Api.Workshops.CardKind;
using static CoInnovation.Api.Workshops.Method;

namespace CoInnovation.Api.Workshops;

/// <summary>How a step works.</summary>
public enum Method
{
    CheckIn,
    SilentWriting,
    Brainwriting,
    OneTwoFourAll,
    CrazyEights,
    HowMightWe,
    AffinityClustering,
    DotVoting,
    AgreeDisagreePass,
    Nuf,
    ImpactEffort,
    Discussion,
    ConceptPoster,
    FeedbackGrid,
    Promises,
    PerceptionMirror,
    Break,
    FreeStep,
}

/// <summary>When the cards of a step reach the others.</summary>
public enum Visibility
{
    Silent,
    Open,
}

/// <summary>What a card is.</summary>
public enum CardKind
{
    PainPoint,
    Idea,
    Question,
    Note,
}

/// <summary>What a method brings along unless the facilitator says otherwise.</summary>
/// <param name="Writes">The kind of card that people write; null where nothing is written.</param>
/// <param name="Visibility">When the cards reach the others.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Clusters">True if participants, and not the facilitators alone, may group cards into themes.</param>
public sealed record MethodRule(CardKind? Writes, Visibility Visibility, int Minutes, bool Clusters = false);

/// <summary>The methods' defaults.</summary>
public static class Methods
{
    public static IReadOnlyList<Side> AllSides { get; } = [Side.Vendor, Side.Customer, Side.Partner];

    public static MethodRule Rule(this Method method) => method switch
    {
        CheckIn => new(Note, Visibility.Open, 5),
        SilentWriting => new(PainPoint, Visibility.Silent, 10),
        Brainwriting => new(Idea, Visibility.Silent, 5),
        OneTwoFourAll => new(Idea, Visibility.Silent, 12),
        CrazyEights => new(Idea, Visibility.Silent, 8),
        HowMightWe => new(Question, Visibility.Silent, 20),
        AffinityClustering => new(null, Visibility.Open, 15, Clusters: true),
        DotVoting => new(null, Visibility.Open, 5),
        AgreeDisagreePass => new(PainPoint, Visibility.Open, 10),
        Nuf => new(null, Visibility.Open, 5),
        ImpactEffort => new(null, Visibility.Open, 10),
        Discussion => new(Note, Visibility.Open, 15),
        ConceptPoster => new(Idea, Visibility.Silent, 20),
        FeedbackGrid => new(Note, Visibility.Open, 15),
        Promises => new(Note, Visibility.Open, 10),
        PerceptionMirror => new(null, Visibility.Open, 10),
        Break => new(null, Visibility.Open, 10),
        FreeStep => new(Note, Visibility.Open, 10, Clusters: true),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
    };
}
