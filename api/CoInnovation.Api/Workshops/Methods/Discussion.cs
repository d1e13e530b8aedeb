namespace CoInnovation.Api.Workshops.Methods;

/// <summary>One topic after another, in short rounds.</summary>
internal static class Discussion
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Note, Visibility.Open, Minutes: 15, Discusses: true);
}
