namespace CoInnovation.Api.Backlog.Search;

/// <summary>A piece of a snippet.</summary>
internal sealed record SnippetPart(string Text, bool Matched);

/// <summary>The part of a text around the first word that matched, in pieces, so that whoever shows it need not trust it as markup.</summary>
internal static class Snippet
{
    private const int Length = 160;
    private const int Before = 60;
    private const double LeastLikeness = 0.4;

    public static IReadOnlyList<SnippetPart> Of(string? text, SearchWords sought)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        (int Start, int End)[] matches = [.. SearchWords.Cut(text).Where(word => Matches(SearchText.Of(word.Text)!, sought)).Select(word => (word.Start, word.Start + word.Text.Length))];
        var from = matches is [var (first, _), ..] && first > Before ? WordBehind(text, first - Before, first) : 0;
        var to = from + Length >= text.Length ? text.Length : Whole(text, from + Length);
        List<SnippetPart> parts = [];
        var place = from;
        foreach (var (start, end) in matches.Where(match => match.Start >= from && match.End <= to))
        {
            Add(parts, text[place..start], matched: false);
            Add(parts, text[start..end], matched: true);
            place = end;
        }

        Add(parts, text[place..to], matched: false);
        return [.. from > 0 ? [new SnippetPart("…", Matched: false)] : (SnippetPart[])[], .. parts, .. to < text.Length ? [new SnippetPart("…", Matched: false)] : (SnippetPart[])[]];
    }

    private static bool Matches(string word, SearchWords sought) =>
        word.StartsWith(sought.Last, StringComparison.Ordinal)
        || sought.All.Any(one => one == word || (sought.HaveNoSpaces && word.Contains(one, StringComparison.Ordinal)) || Likeness(one, word) >= LeastLikeness);

    /// <summary>Trigrams in common ÷ trigrams of the word that is sought, as <c>pg_trgm</c> makes them.</summary>
    private static double Likeness(string sought, string word)
    {
        if (sought.Length < SearchQuery.ShortestWithTypos)
        {
            return 0;
        }

        var wanted = Trigrams(sought);
        return (double)wanted.Count(Trigrams(word).Contains) / wanted.Count;
    }

    private static HashSet<string> Trigrams(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(i => padded.Substring(i, 3))];
    }

    private static void Add(List<SnippetPart> parts, string text, bool matched)
    {
        if (text.Length > 0)
        {
            parts.Add(new SnippetPart(text, matched));
        }
    }

    /// <summary>The start of the first word behind the index.</summary>
    private static int WordBehind(string text, int index, int most) =>
        SearchWords.Cut(text[..most]).Select(word => word.Start).FirstOrDefault(start => start >= index, Whole(text, most));

    /// <summary>The index, or the one before it if it would tear a character apart.</summary>
    private static int Whole(string text, int index) => index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
