namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Ideas that build on each other's sheets.</summary>
internal static class Brainwriting
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Idea, Visibility.Silent, Minutes: 5, MostCards: 18, PassesSheets: true);
}
