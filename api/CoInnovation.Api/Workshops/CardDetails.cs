using System.Collections.Immutable;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>What a card says in one of its method's fields.</summary>
public sealed record CardDetail(CardField Field, Sealed Value);

/// <summary>The same as its author sends it.</summary>
public sealed record CardDetailText(CardField Field, string Value);

/// <summary>
/// What stands in the fields of a card: those that its step's method has, each once, in the method's order. Each may be empty: a card that was half-written when
/// its step ended is saved as it is.
/// </summary>
internal static class CardDetails
{
    /// <summary>The fields filled in, sealed for their author; fields that are empty are left out.</summary>
    public static ImmutableArray<CardDetail> Of(Guid authorId, IReadOnlyList<CardDetailText>? filled, Step step, WorkshopBoard board)
    {
        var shapes = step.Method.Shape().Fields;
        var texts = (filled ?? []).Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToList();
        if (texts.Find(one => shapes.All(shape => shape.Field != one.Field)) is not null || texts.DistinctBy(one => one.Field).Count() < texts.Count)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "A card of this step has other fields. Load the page again.", ["details"]);
        }

        return
        [
            .. from shape in shapes
               from text in texts
               where text.Field == shape.Field
               select new CardDetail(shape.Field, Sealed.Of(authorId, Checked(shape, text.Value, board))),
        ];
    }

    /// <summary>Nothing is promised to a side that takes no part.</summary>
    private static string Checked(FieldShape shape, string value, WorkshopBoard board)
    {
        var text = shape.Checked(value, "details");
        return shape.Kind != FieldKind.Side || board.Sides.Any(one => EnumName<Side>.Of(one.Side) == text)
            ? text
            : throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Choose one of the sides of this workshop.", ["details"]);
    }

    /// <summary>What stands in the field; null where nothing does, or it was erased.</summary>
    public static string? In(this ImmutableArray<CardDetail> details, CardField field) => details.FirstOrDefault(one => one.Field == field)?.Value.Text;
}
