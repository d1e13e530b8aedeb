using System.Globalization;
using System.Text;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// Text without case and accents. Folding happens here and not in SQL, so that searching and sorting do not depend on the locale that a database was made with.
/// </summary>
internal static class Folded
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
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString();
    }
}
