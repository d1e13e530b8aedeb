namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Promises written on the spot.</summary>
internal static class Promises
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Note, Visibility.Open, Minutes: 10);
}
