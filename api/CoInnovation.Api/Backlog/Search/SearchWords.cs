using System.Globalization;
using System.Text;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Search;

/// <summary>The words that somebody searches for, folded; the last one may be the beginning of a word. They are cut as <c>read.words</c> cuts texts.</summary>
internal sealed record SearchWords(IReadOnlyList<string> All)
{
    private const int MaxLength = 200;
    private static readonly (int First, int Last)[] Punctuation =
        [(0x21, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0x7E), (0xA0, 0xBF), (0x2000, 0x206F), (0x3000, 0x303F), (0xFF01, 0xFF0F), (0xFF1A, 0xFF20)];

    public string Last => All[^1];

    /// <summary>Whether there are words of a script that puts no spaces between them: they are looked for anywhere in the text.</summary>
    public bool HaveNoSpaces { get; } = All.Any(word => word.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter));

    /// <summary>All of them as a <c>tsquery</c>. No word holds a quote or a backslash: those are punctuation.</summary>
    public string Query => string.Join(" & ", All.Select((word, i) => i == All.Count - 1 ? $"'{word}':*" : $"'{word}'"));

    /// <summary>The words that a caller asks for.</summary>
    /// <exception cref="GraphQLException">TEXT_TOO_LONG: more than anybody types, and enough to keep the server busy.</exception>
    public static SearchWords Asked(string text) => text.Length > MaxLength
        ? throw new GraphQLException("TEXT_TOO_LONG", $"A search has at most {MaxLength} characters. Leave some words out.")
        : Of(text);

    public static SearchWords Of(string text) => new([.. Cut(SearchText.Of(text)!).Select(word => word.Text).Distinct(StringComparer.Ordinal)]);

    /// <summary>The words of a text with their places in it.</summary>
    public static IEnumerable<(int Start, string Text)> Cut(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i += i < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            var isEnd = i == text.Length || IsSeparator(text, i);
            if (isEnd && start >= 0)
            {
                yield return (start, text[start..i]);
                start = -1;
            }
            else if (!isEnd && start < 0)
            {
                start = i;
            }
        }
    }

    private static bool IsSeparator(string text, int index)
    {
        var codePoint = char.IsSurrogate(text[index]) ? char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : 0x20 : text[index];
        return codePoint <= 0x20 || codePoint == 0x7F || Array.Exists(Punctuation, range => codePoint >= range.First && codePoint <= range.Last);
    }
}
