using System.Buffers;
using System.Globalization;
using System.Text;

namespace CoInnovation.EventStore.Chaining;

/// <summary>
/// Writes the JSON that is hashed and signed. It is frozen for ever and therefore written here rather than by a serializer: compact, members in a fixed order, strings
/// with <c>\"</c>, <c>\\</c> and <c>\u00xx</c> below U+0020 and nothing else escaped, times in UTC with six decimals, hashes in lower-case hexadecimal.
/// </summary>
internal sealed class RecordText
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);
    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.WrittenMemory;

    public RecordText Clear()
    {
        _buffer.ResetWrittenCount();
        return this;
    }

    public RecordText Raw(ReadOnlySpan<byte> utf8)
    {
        _buffer.Write(utf8);
        return this;
    }

    public RecordText Text(string? value)
    {
        if (value is null)
        {
            return Raw("null"u8);
        }

        Raw("\""u8);
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(value);
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Raw(rest[..at]);
            var code = rest[at];
            if (code < 0x20)
            {
                Raw("\\u00"u8).Hex([code]);
            }
            else
            {
                Raw([(byte)'\\', code]);
            }

            rest = rest[(at + 1)..];
        }

        return Raw(rest).Raw("\""u8);
    }

    public RecordText Number(long value)
    {
        value.TryFormat(_buffer.GetSpan(20), out var length, provider: CultureInfo.InvariantCulture);
        _buffer.Advance(length);
        return this;
    }

    public RecordText Number(long? value) => value is { } number ? Number(number) : Raw("null"u8);

    public RecordText Id(Guid value)
    {
        Raw("\""u8);
        value.TryFormat(_buffer.GetSpan(36), out var length);
        _buffer.Advance(length);
        return Raw("\""u8);
    }

    public RecordText Id(Guid? value) => value is { } id ? Id(id) : Raw("null"u8);

    public RecordText Time(DateTimeOffset value)
    {
        Raw("\""u8);
        value.UtcDateTime.TryFormat(_buffer.GetSpan(32), out var length, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        _buffer.Advance(length);
        return Raw("\""u8);
    }

    /// <summary>Without quotes.</summary>
    public RecordText Hex(ReadOnlySpan<byte> bytes)
    {
        Convert.TryToHexStringLower(bytes, _buffer.GetSpan(bytes.Length * 2), out var length);
        _buffer.Advance(length);
        return this;
    }
}
