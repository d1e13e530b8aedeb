using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoInnovation.EventStore;

/// <summary>
/// The one form of stored JSON, frozen for ever: camelCase members, enums as UPPER_SNAKE strings, nulls written, no unknown nulls or missing constructor
/// parameters accepted on reading (an event that lacks what its type needs is undecodable, not half empty).
/// </summary>
public static class EventJson
{
    /// <summary>Shared by payloads, results and fingerprints; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DictionaryKeyPolicy = null,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // jsonb orders members by length, so a discriminator may come late.
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
