using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoInnovation.EventStore.Sealing;

/// <summary>Writes the sealed form, and only within a store: serializing a sealed value anywhere else is refused, so clear text cannot leak by mistake.</summary>
internal sealed class SealedJsonConverter : JsonConverter<Sealed>
{
    public override Sealed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var scope = SealingScope.Current ?? throw OutsideOfAStore();
        var token = reader.GetString();
        if (token is null || !SealedText.TryReadKeyId(token, out _))
        {
            throw new JsonException("A sealed value is not in its stored form.");
        }

        var value = Sealed.FromToken(token);
        scope.Note(value);
        return value;
    }

    public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) =>
        writer.WriteStringValue((SealingScope.Current ?? throw OutsideOfAStore()).Seal(value));

    private static InvalidOperationException OutsideOfAStore() =>
        new("A sealed value is read and written by the event store only. Read models and answers take its Text.");
}
