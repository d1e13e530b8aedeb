using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CoInnovation.GraphQL;

/// <summary>Opaque cursors: the sort keys of a row as a JSON array in base64url, so that pages stay stable while rows come and go.</summary>
public static class Cursor
{
    /// <summary>The cursor of the keys: strings, numbers, booleans, dates, ids or null.</summary>
    public static string Encode(params IReadOnlyList<object?> keys) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(keys));

    /// <summary>The keys of a cursor that <see cref="Encode"/> made with <paramref name="count"/> keys.</summary>
    /// <exception cref="GraphQLException">CURSOR_INVALID: not one of our cursors.</exception>
    public static IReadOnlyList<JsonElement> Decode(string cursor, int count)
    {
        try
        {
            using var keys = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            if (keys.RootElement.ValueKind == JsonValueKind.Array && keys.RootElement.GetArrayLength() == count)
            {
                return [.. keys.RootElement.EnumerateArray().Select(key => key.Clone())];
            }
        }
        catch (Exception error) when (error is FormatException or JsonException or DecoderFallbackException)
        {
            // Told below: the client gave something else than a cursor of ours.
        }

        throw new GraphQLException("CURSOR_INVALID", "The cursor is not one of this list's. Start again without a cursor.");
    }
}
