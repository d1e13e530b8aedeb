namespace CoInnovation.Api.Workshops;

/// <summary>What a card is.</summary>
public enum CardKind
{
    PainPoint,
    Idea,
    Question,
    Note,
}
