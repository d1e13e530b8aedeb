using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>Text that people type: trimmed, within its limits, sealed for the one who typed it.</summary>
internal static class TypedText
{
    public static Sealed By(Guid ownerId, string text, int limit, string field) =>
        Sealed.Of(ownerId, Checked(text, limit, field));

    public static Sealed Optional(Guid ownerId, string text, int limit, string field) =>
        string.IsNullOrWhiteSpace(text) ? Sealed.Of(ownerId, "") : By(ownerId, text, limit, field);

    private static string Checked(string text, int limit, string field)
    {
        var trimmed = text.Trim();
        return trimmed.Length switch
        {
            0 => throw new InvalidInputException("TEXT_EMPTY", "There is no text. Write something first.", [field]),
            var length when length > limit =>
                throw new InvalidInputException("TEXT_TOO_LONG", $"The text has {length} characters; at most {limit} fit. Shorten it.", [field]),
            _ => trimmed,
        };
    }
}
