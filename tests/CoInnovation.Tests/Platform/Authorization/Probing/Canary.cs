using System.Globalization;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>Words that stand in every text of the world and say whose text it is, so that one in the wrong place is found wherever it turns up.</summary>
internal static class Canary
{
    private const string Mark = "canary";
    private static int s_count;

    /// <summary>A word of its own for a text that those of this scope may see.</summary>
    public static string Of(string scope) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{scope}x{Interlocked.Increment(ref s_count)}");

    /// <summary>The scopes of all the texts of which a word stands somewhere.</summary>
    public static IEnumerable<string> ScopesIn(string text)
    {
        for (var at = text.IndexOf(Mark, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Mark, at + Mark.Length, StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOf('x', at);
            yield return end < 0 ? "" : text[(at + Mark.Length)..end].ToLowerInvariant();
        }
    }
}
