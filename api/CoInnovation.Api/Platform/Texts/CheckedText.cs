using System.Globalization;
using System.Text;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Texts;

/// <summary>The one checker of what people type: what cannot be seen, or would turn other people's text around, is taken out; what is left must say something and fit.</summary>
public static class CheckedText
{
    /// <summary>The text without what is taken out, trimmed; <c>TEXT_EMPTY</c> when nothing visible is left, <c>TEXT_TOO_LONG</c> above the limit in UTF-16 units.</summary>
    public static string Of(string text, int limit, string field, bool hasLines = false, Sentence? ifEmpty = null)
    {
        var clean = Clean(text, hasLines);
        return clean.Length switch
        {
            0 => throw new InvalidInputException("TEXT_EMPTY", ifEmpty ?? "There is no text. Write something first.", [field]),
            var length when length > limit =>
                throw new InvalidInputException("TEXT_TOO_LONG", $"The text has {length} characters; at most {limit} fit. Shorten it.", [field]),
            _ => clean,
        };
    }

    /// <summary>The same without a limit; empty when nothing visible is left. Line breaks become spaces unless the text may have lines.</summary>
    public static string Clean(string text, bool hasLines)
    {
        var clean = new StringBuilder(text.Length);
        var isVisible = false;
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (IsLineBreak(rune))
            {
                clean.Append(hasLines ? '\n' : ' ');
            }
            else if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (!IsTakenOut(rune))
            {
                isVisible |= IsVisible(rune);
                clean.Append(rune);
            }
        }

        return isVisible ? clean.ToString().Trim() : "";
    }

    private static bool IsLineBreak(Rune rune) => rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    /// <summary>
    /// Controls, embeddings and overrides of direction (they reach beyond the text that holds them), invisible spaces, and what is no character at all. Joiners and
    /// direction marks stay: emoji, Persian and Hebrew need them. A lone surrogate is enumerated as U+FFFD.
    /// </summary>
    private static bool IsTakenOut(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x200B or 0xFEFF or 0xFFFD or (>= 0xFDD0 and <= 0xFDEF)
        || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>Fillers of Hangul and Braille are letters to Unicode and nothing to the eye; marks show only on something else.</summary>
    private static bool IsVisible(Rune rune) =>
        rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
