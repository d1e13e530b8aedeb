namespace CoInnovation.Api.Workshops.Methods;

/// <summary>The same sealed questions to every side.</summary>
internal static class PerceptionMirror
{
    public static MethodShape Shape { get; } = new(Writes: null, Visibility.Open, Minutes: 10, Mirrors: true);
}
