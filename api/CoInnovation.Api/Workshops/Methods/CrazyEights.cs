namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Eight ideas in eight minutes.</summary>
internal static class CrazyEights
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Idea, Visibility.Silent, Minutes: 8, MostCards: 8);
}
