using System.Globalization;
using System.Text;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// Text without case and accents. Folding happens here and not in SQL, so that searching and sorting do not depend on the locale that a database was made with.
/// </summary>
internal static class SearchText
{
    /// <summary>How much of a folded text counts when lists are ordered by it; enough for people, and short enough for every index entry.</summary>
    public const int OrderedLength = 100;

    public static string? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in Characters(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString();
    }

    /// <summary>Normalizing refuses a text with code points that are no characters; one of them must not stop a projection or a search.</summary>
    private static string Characters(string text)
    {
        var characters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            characters.Append(IsNoCharacter(rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return characters.ToString();
    }

    private static bool IsNoCharacter(int codePoint) => (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF;
}
