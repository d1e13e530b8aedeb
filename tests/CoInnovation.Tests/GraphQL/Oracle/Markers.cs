using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.Tests.GraphQL.Oracle;

/// <summary>
/// The data of a case. Markers stand for what JSON cannot say: <c>$ref</c> to an object of a type, <c>$async</c>, <c>$error</c>, <c>$args</c>,
/// <c>$number</c> and <c>$events</c>.
/// </summary>
internal sealed class Markers(JsonElement root)
{
    /// <summary>The value of a field before its type matters; null when there is none.</summary>
    public async ValueTask<JsonElement?> FieldAsync(object? parent, string type, bool isRoot, string field, InputObject arguments)
    {
        var owner = isRoot ? First(type) : (JsonElement)parent!;
        var value = owner is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(field, out var found) ? found : default;
        if (Marker(value, "$async") is { } later)
        {
            await Task.Yield();
            value = later;
        }

        return Now(value, arguments);
    }

    /// <summary>The same for a field that never waits.</summary>
    public static JsonElement? Field(JsonElement parent, string field, InputObject arguments)
    {
        var value = parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(field, out var found) ? found : default;
        return Now(Marker(value, "$async") ?? value, arguments);
    }

    public IEnumerable<JsonElement> Events(string type, string field, InputObject arguments)
    {
        var value = First(type) is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(field, out var found) ? found : default;
        return Now(Marker(value, "$async") ?? value, arguments) is { } source && Marker(source, "$events") is { } events ? events.EnumerateArray() : [];
    }

    /// <summary>An event as the field's value.</summary>
    public static async ValueTask<JsonElement?> EventAsync(JsonElement value, InputObject arguments)
    {
        if (Marker(value, "$async") is { } later)
        {
            await Task.Yield();
            value = later;
        }

        return Now(value, arguments);
    }

    /// <summary>Objects as JSON, lists as lists of them.</summary>
    public object? Composite(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(item => Composite(item)).ToList(),
        { } item when Marker(item, "$ref") is { } reference => root.GetProperty(reference[0].GetString()!)[reference[1].GetInt32()],
        { } item => item,
    };

    /// <summary>Leaves as the CLR type that <see cref="ClrTypeOf"/> names.</summary>
    public static object? Leaf(JsonElement? given, GraphType type)
    {
        if (given is not { } value || value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        switch (type.Nullable)
        {
            case ListType list:
                var items = (IList)Activator.CreateInstance(ClrTypeOf(list))!;
                foreach (var item in value.EnumerateArray())
                {
                    items.Add(Leaf(item, list.OfType));
                }

                return items;
            case ScalarType { Name: "Int" }: return value.GetInt64();
            case ScalarType { Name: "Float" }: return Marker(value, "$number") is { } special ? double.Parse(special.GetString()!, CultureInfo.InvariantCulture) : value.GetDouble();
            case ScalarType { Name: "Boolean" }: return value.GetBoolean();
            case ScalarType { Name: "String" or "ID" } or EnumType: return value.GetString();
            default: return value;
        }
    }

    public static Type ClrTypeOf(GraphType type) => type.Nullable switch
    {
        ListType list => typeof(List<>).MakeGenericType(ClrTypeOf(list.OfType)),
        ScalarType { Name: "Int" } => typeof(long?),
        ScalarType { Name: "Float" } => typeof(double?),
        ScalarType { Name: "Boolean" } => typeof(bool?),
        ScalarType { Name: "String" or "ID" } or EnumType => typeof(string),
        _ => typeof(JsonElement?),
    };

    private JsonElement? First(string type) => root.TryGetProperty(type, out var all) && all.GetArrayLength() > 0 ? all[0] : null;

    private static JsonElement? Now(JsonElement value, InputObject arguments)
    {
        if (Marker(value, "$error") is { } message)
        {
            throw new GraphQLException("TEST", message.GetString()!);
        }

        return Marker(value, "$args") is null ? value : JsonSerializer.SerializeToElement(Text(arguments));
    }

    private static JsonElement? Marker(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var marked) ? marked : null;

    private static string Text(InputObject arguments)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, arguments);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case InputObject entries:
                writer.WriteStartObject();
                foreach (var (name, entry) in entries.Entries)
                {
                    writer.WritePropertyName(name);
                    Write(writer, entry);
                }

                writer.WriteEndObject();
                break;
            case object?[] items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value);
                break;
        }
    }
}
