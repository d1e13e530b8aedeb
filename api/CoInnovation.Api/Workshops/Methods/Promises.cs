namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Promises written on the spot.</summary>
internal static class Promises
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Note, Visibility.Open, Minutes: 10)
    {
        Fields =
        [
            new(CardField.Beneficiary, FieldKind.Side, 20),
            new(CardField.DueOn, FieldKind.Day, 10),
            new(CardField.Owner, FieldKind.Line, 80),
            new(CardField.Measure, FieldKind.Line, 200),
        ],
    };
}
