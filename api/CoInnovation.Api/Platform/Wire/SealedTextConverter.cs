using System.Text.Json;
using System.Text.Json.Serialization;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Platform.Wire;

/// <summary>What people typed leaves for those who may read it as clear text, as null when it was erased.</summary>
internal sealed class SealedTextConverter : JsonConverter<Sealed>
{
    public override Sealed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("The wire carries clear text; who owns it is known to the server alone.");

    public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
