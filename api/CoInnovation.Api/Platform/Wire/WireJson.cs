using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoInnovation.Api.Platform.Wire;

/// <summary>
/// The JSON that clients read from hub and exports: camelCase, enums as UPPER_SNAKE, times in UTC with exactly three decimals, nulls written, members in the
/// order of their declaration. The web client's reducers produce the same bytes.
/// </summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false), new WireTimeConverter(), new SealedTextConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
