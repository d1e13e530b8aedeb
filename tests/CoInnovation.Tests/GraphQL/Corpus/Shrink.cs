namespace CoInnovation.Tests.GraphQL.Corpus;

/// <summary>Makes a text that shows a difference as short as it can be: tokens are left out, in ever smaller runs, as long as the difference stays.</summary>
internal static class Shrink
{
    public static async Task<string> Async(string text, Func<string, Task<bool>> isDifferent)
    {
        var tokens = Mutations.Tokens(text);
        var joined = string.Join(' ', tokens);
        if (!await isDifferent(joined))
        {
            return text;
        }

        for (var length = Math.Max(1, tokens.Count / 2); length >= 1; length /= 2)
        {
            for (var start = 0; start + length <= tokens.Count;)
            {
                List<string> shorter = [.. tokens[..start], .. tokens[(start + length)..]];
                if (await isDifferent(string.Join(' ', shorter)))
                {
                    tokens = shorter;
                }
                else
                {
                    start += length;
                }
            }
        }

        return string.Join(' ', tokens);
    }
}
