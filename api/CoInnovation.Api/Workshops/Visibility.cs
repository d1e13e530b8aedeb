namespace CoInnovation.Api.Workshops;

/// <summary>When the cards of a step reach the others.</summary>
public enum Visibility
{
    Silent,
    Open,
}
