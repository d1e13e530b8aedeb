namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Problems turned into questions.</summary>
internal static class HowMightWe
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Question, Visibility.Silent, Minutes: 20);
}
