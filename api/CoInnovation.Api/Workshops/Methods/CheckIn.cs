namespace CoInnovation.Api.Workshops.Methods;

/// <summary>One question that everybody answers.</summary>
internal static class CheckIn
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Note, Visibility.Open, Minutes: 5);
}
