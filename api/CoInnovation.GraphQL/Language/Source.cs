using System.Text;

namespace CoInnovation.GraphQL.Language;

/// <summary>A line and a column, both counted from 1; columns count UTF-16 code units as graphql-js does.</summary>
internal readonly record struct SourceLocation(int Line, int Column);

/// <summary>UTF-8 text of a document. A byte order mark at its start is skipped.</summary>
internal sealed class Source(ReadOnlyMemory<byte> text)
{
    public Source(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    private int[]? lineStarts;

    public ReadOnlySpan<byte> Span => text.Span;

    /// <summary>Line and column of a byte offset. The lines are looked for at the first error, so nothing is kept while lexing.</summary>
    public SourceLocation Locate(int offset)
    {
        var at = Math.Clamp(offset, 0, Span.Length);
        var starts = lineStarts ??= LineStarts();
        var line = Array.BinarySearch(starts, at);
        line = line < 0 ? ~line - 1 : line;
        return new SourceLocation(line + 1, Encoding.UTF8.GetCharCount(Span[starts[line]..at]) + 1);
    }

    private int[] LineStarts()
    {
        var starts = new List<int> { 0 };
        var rest = Span;
        while (rest.IndexOfAny((byte)'\n', (byte)'\r') is var end and >= 0)
        {
            var length = rest[end..].StartsWith("\r\n"u8) ? 2 : 1;
            starts.Add(starts[^1] + end + length);
            rest = rest[(end + length)..];
        }

        return [.. starts];
    }
}
