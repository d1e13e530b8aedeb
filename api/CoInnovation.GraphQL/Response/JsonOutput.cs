using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CoInnovation.GraphQL.Response;

/// <summary>
/// Writes compact JSON into rented memory: what a response consists of is appended as it is, without a state that checks it. Escaping is that of RFC 8259 and no more, since
/// responses are JSON, never part of HTML.
/// </summary>
internal sealed class JsonOutput(PooledBuffer buffer) : IDisposable
{
    private const int MostBytesPerChar = 3;
    private const int MostBytesPerNumber = 40;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(control => (char)control), '"', '\\']);

    private Utf8JsonWriter? foreign;

    /// <summary>Bytes written so far.</summary>
    public int Length => buffer.Written.Length;

    /// <summary>JSON, or a part of it, as it stands.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(buffer.GetSpan(json.Length));
        buffer.Advance(json.Length);
    }

    public void Raw(byte json)
    {
        buffer.GetSpan(1)[0] = json;
        buffer.Advance(1);
    }

    /// <summary>Takes back the comma behind the last element, if there is one, and closes with <paramref name="end"/>.</summary>
    public void Close(byte end)
    {
        if (buffer.Written.Span[^1] == ',')
        {
            buffer.Advance(-1);
        }

        Raw(end);
    }

    /// <summary>Takes back what was written since <see cref="Length"/> was this.</summary>
    public void RewindTo(int length) => buffer.Advance(length - Length);

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Number<T>(T value)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(buffer.GetSpan(MostBytesPerNumber), out var length, default, CultureInfo.InvariantCulture);
        buffer.Advance(length);
    }

    /// <summary>What prints without anything to be escaped, in quotes.</summary>
    public void Quoted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        var into = buffer.GetSpan(MostBytesPerNumber + 2);
        into[0] = (byte)'"';
        value.TryFormat(into[1..], out var length, default, CultureInfo.InvariantCulture);
        into[length + 1] = (byte)'"';
        buffer.Advance(length + 2);
    }

    public void String(string value)
    {
        var rest = value.AsSpan();
        Raw((byte)'"');
        while (rest.IndexOfAny(Escaped) is var at and >= 0)
        {
            Text(rest[..at]);
            Escape(rest[at]);
            rest = rest[(at + 1)..];
        }

        Text(rest);
        Raw((byte)'"');
    }

    /// <summary>A value of which only its owner knows how it is written.</summary>
    public void Foreign<T>(Action<Utf8JsonWriter, T> write, T value)
    {
        foreign ??= JsonWriters.Rent(buffer);
        foreign.Reset(buffer);
        write(foreign, value);
        foreign.Flush();
    }

    public void Dispose()
    {
        if (foreign is not null)
        {
            JsonWriters.Return(foreign);
            foreign = null;
        }
    }

    private void Text(ReadOnlySpan<char> text)
    {
        // Lone surrogates become U+FFFD: they have no bytes.
        var length = Encoding.UTF8.GetBytes(text, buffer.GetSpan(text.Length * MostBytesPerChar));
        buffer.Advance(length);
    }

    private void Escape(char c) => Raw(c switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\n' => "\\n"u8,
        '\r' => "\\r"u8,
        '\t' => "\\t"u8,
        '\b' => "\\b"u8,
        '\f' => "\\f"u8,
        _ => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")),
    });
}
