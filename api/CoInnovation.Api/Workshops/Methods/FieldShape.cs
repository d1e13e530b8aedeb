using System.Globalization;
using System.Text.RegularExpressions;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;

namespace CoInnovation.Api.Workshops.Methods;

/// <summary>What stands in a field of a card.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text with line breaks.</summary>
    Lines,

    /// <summary>A day, <c>2027-03-31</c>.</summary>
    Day,

    /// <summary>A side, <c>CUSTOMER</c>.</summary>
    Side,

    /// <summary>A field of the feedback grid, <c>LIKE</c>.</summary>
    Feedback,

    /// <summary>Lines of a drawing on a square of 1000: <c>M10 20L30 40M…</c>, points in whole numbers.</summary>
    Drawing,
}

/// <summary>One field of a method's cards, and what may stand in it.</summary>
public sealed partial record FieldShape(CardField Field, FieldKind Kind, int Longest)
{
    /// <summary>The value as it is stored; refused where it is not one of this field.</summary>
    public string Checked(string value, string path)
    {
        var text = CheckedText.Of(value, Longest, path, hasLines: Kind == FieldKind.Lines);
        return Kind switch
        {
            FieldKind.Day when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                throw Refused("This is not a day. Write it as 2027-03-31.", path),
            FieldKind.Side when !Named<Side>(text) => throw Refused("Choose one of the sides of this workshop.", path),
            FieldKind.Feedback when !Named<FeedbackField>(text) => throw Refused("Choose one of the grid's four fields.", path),
            FieldKind.Drawing when !Drawing().IsMatch(text) => throw Refused("This is not a drawing of lines. Draw it again.", path),
            _ => text,
        };
    }

    private static bool Named<TEnum>(string text)
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(name => name.ToUpperInvariant()).Contains(text, StringComparer.Ordinal);

    private static InvalidInputException Refused(Sentence message, string path) => new("VALUE_OUT_OF_RANGE", message, [path]);

    [GeneratedRegex(@"\A(M\d{1,4} \d{1,4}(L\d{1,4} \d{1,4})*)+\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Drawing();
}
