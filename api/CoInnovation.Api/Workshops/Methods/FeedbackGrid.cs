namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Likes, criticisms, questions, ideas.</summary>
internal static class FeedbackGrid
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Note, Visibility.Open, Minutes: 15)
    {
        Fields =
        [
            new(CardField.Feedback, FieldKind.Feedback, 20),
        ],
    };
}
