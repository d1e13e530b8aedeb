using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoInnovation.Api.Platform.Wire;

/// <summary><c>2026-11-22T09:30:00.123Z</c>: what <c>Date.prototype.toISOString</c> writes, so that both sides' states compare as text.</summary>
internal sealed class WireTimeConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[24];
        value.UtcDateTime.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
