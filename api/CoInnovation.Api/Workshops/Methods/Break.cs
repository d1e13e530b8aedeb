namespace CoInnovation.Api.Workshops.Methods;

/// <summary>A pause.</summary>
internal static class Break
{
    public static MethodShape Shape { get; } = new(Writes: null, Visibility.Open, Minutes: 10);
}
