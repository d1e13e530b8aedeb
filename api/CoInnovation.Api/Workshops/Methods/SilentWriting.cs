namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Alone and quiet, one thought a card, hidden until the reveal.</summary>
internal static class SilentWriting
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.PainPoint, Visibility.Silent, Minutes: 10);
}
