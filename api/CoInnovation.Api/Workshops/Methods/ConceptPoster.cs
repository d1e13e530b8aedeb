namespace CoInnovation.Api.Workshops.Methods;

/// <summary>A concept with its promise, for whom it is, and how to test it.</summary>
internal static class ConceptPoster
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Idea, Visibility.Silent, Minutes: 20)
    {
        Fields =
        [
            new(CardField.Pledge, FieldKind.Line, 160),
            new(CardField.Audience, FieldKind.Line, 160),
            new(CardField.Test, FieldKind.Lines, 300),
            new(CardField.Sketch, FieldKind.Drawing, 8000),
        ],
    };
}
