namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Whatever the prompt says.</summary>
internal static class FreeStep
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Note, Visibility.Open, Minutes: 10, Clusters: true);
}
