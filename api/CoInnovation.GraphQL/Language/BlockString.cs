namespace CoInnovation.GraphQL.Language;

/// <summary>Block strings (specification section 2.9.4).</summary>
internal static class BlockString
{
    /// <summary>BlockStringValue(): common indentation and blank first and last lines are dropped.</summary>
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

    /// <summary>Whether the text is the same after it was printed as a block string and read again.</summary>
    public static bool CanHold(string text)
    {
        if (text.Any(c => c is '\r' or (< ' ' and not ('\n' or '\t'))))
        {
            return false;
        }

        var lines = text.Split('\n');
        var isOneBlankLine = lines.Length == 1 && text.Length > 0 && Indent(text) == text.Length;
        return !isOneBlankLine && (lines.Length == 1 || Dedent($"\n{text}\n") == text);
    }

    /// <summary>The text as a block string; long texts and those of several lines stand between lines of quotes.</summary>
    public static string Print(string text)
    {
        var lines = text.Split('\n');
        var isShort = lines.Length == 1 && text.Length <= 70 && !text.EndsWith('"') && !text.EndsWith('\\');
        var escaped = text.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var startsOnOwnLine = !isShort && !(lines.Length == 1 && text[0] is ' ' or '\t');
        return isShort ? $"\"\"\"{escaped}\"\"\"" : $"\"\"\"{(startsOnOwnLine ? "\n" : "")}{escaped}\n\"\"\"";
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
