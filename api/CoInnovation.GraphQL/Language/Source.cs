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

    public ReadOnlySpan<byte> Span => text.Span;

    /// <summary>Line and column of a byte offset; computed only for errors, so nothing is kept while lexing.</summary>
    public SourceLocation Locate(int offset)
    {
        var before = Span[..Math.Clamp(offset, 0, Span.Length)];
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && !(i + 1 < Span.Length && Span[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SourceLocation(line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
