using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoInnovation.EventStore;

/// <summary>Fingerprints a command's input, so that a command id that comes again with other input is noticed.</summary>
public static class Fingerprint
{
    /// <summary>SHA-256 over the command's name and its input as canonical JSON: object members in ordinal order, no white space.</summary>
    public static byte[] Of<TInput>(string commandName, TInput input)
    {
        ArgumentNullException.ThrowIfNull(commandName);
        using var document = JsonSerializer.SerializeToDocument(input, EventJson.Options);
        return Of(commandName, document.RootElement);
    }

    /// <summary>The same over input that is JSON already.</summary>
    public static byte[] Of(string commandName, JsonElement input)
    {
        ArgumentNullException.ThrowIfNull(commandName);
        using var buffer = new MemoryStream();
        buffer.Write(Encoding.UTF8.GetBytes(commandName));
        buffer.WriteByte(0);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteCanonical(writer, input);
        }

        return SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void WriteCanonical(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    WriteCanonical(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    WriteCanonical(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
