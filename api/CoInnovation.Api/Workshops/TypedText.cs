using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>Text that people type: checked, within its limits, sealed for the one who typed it.</summary>
internal static class TypedText
{
    /// <summary>A name or title: one line.</summary>
    public static Sealed By(Guid ownerId, string text, int limit, string field) => Sealed.Of(ownerId, CheckedText.Of(text, limit, field));

    /// <summary>A card or decision: its line breaks stay.</summary>
    public static Sealed Lines(Guid ownerId, string text, int limit, string field) => Sealed.Of(ownerId, CheckedText.Of(text, limit, field, hasLines: true));

    /// <summary>A prompt: it may be empty, and its line breaks stay.</summary>
    public static Sealed Optional(Guid ownerId, string text, int limit, string field) =>
        CheckedText.Clean(text, hasLines: true).Length == 0 ? Sealed.Of(ownerId, "") : Lines(ownerId, text, limit, field);
}
