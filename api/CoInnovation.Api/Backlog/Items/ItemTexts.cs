using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Texts that are typed about items of the backlog.</summary>
internal static class ItemTexts
{
    /// <summary>Owners, themes.</summary>
    public const int MaxName = 80;

    /// <summary>The text under the key of whoever typed it.</summary>
    public static Sealed Seal(this CommandContext context, string text) => Reasons.Seal(text, context);

    /// <summary>The same for a text that may be left out: null where nothing visible was typed.</summary>
    public static Sealed? Optional(this CommandContext context, string? text, int limit, string field, bool hasLines = false) =>
        text is null || CheckedText.Clean(text, hasLines).Length == 0 ? null : context.Seal(CheckedText.Of(text, limit, field, hasLines));

    public static Sealed? SealOrNull(this CommandContext context, string? text) => text is null ? null : context.Seal(text);

    /// <summary>One line, checked; null stays null.</summary>
    public static string? LineOrNull(string? text, int limit, string field) => text is null ? null : CheckedText.Of(text, limit, field);
}
