namespace CoInnovation.GraphQL.Language;

/// <summary>BlockStringValue() of specification section 2.9.4: common indentation and blank first and last lines are dropped.</summary>
internal static class BlockString
{
    public static string Dedent(string raw)
    {
        var lines = raw.ReplaceLineEndingsOfGraphQL().Split('\n');
        var common = int.MaxValue;
        for (var i = 1; i < lines.Length; i++)
        {
            var indent = Indent(lines[i]);
            if (indent < lines[i].Length)
            {
                common = Math.Min(common, indent);
            }
        }

        var first = 0;
        var last = lines.Length - 1;
        while (first <= last && Indent(lines[first]) == lines[first].Length)
        {
            first++;
        }

        while (last >= first && Indent(lines[last]) == lines[last].Length)
        {
            last--;
        }

        for (var i = Math.Max(first, 1); common != int.MaxValue && i <= last; i++)
        {
            lines[i] = lines[i].Length >= common ? lines[i][common..] : "";
        }

        return string.Join('\n', lines[first..(last + 1)]);
    }

    private static int Indent(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }

    // Only CR LF, LF and CR end a line here; string.ReplaceLineEndings knows more of them.
    private static string ReplaceLineEndingsOfGraphQL(this string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
