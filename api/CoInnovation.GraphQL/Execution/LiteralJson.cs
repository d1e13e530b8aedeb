using System.Buffers;
using System.Text.Json;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Execution;

/// <summary>A literal as JSON, for scalars that take any value.</summary>
internal static class LiteralJson
{
    public static JsonElement Of(ValueNode literal, VariableValues? variables)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, literal, variables);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, ValueNode literal, VariableValues? variables)
    {
        switch (literal)
        {
            case VariableReferenceNode variable:
                JsonSerializer.Serialize(writer, variables is not null && variables.TryGet(variable.Name, out var value) ? value : null);
                break;
            case IntNode number: writer.WriteRawValue(number.Text); break;
            case FloatNode number: writer.WriteRawValue(number.Text); break;
            case StringNode text: writer.WriteStringValue(text.Value); break;
            case BooleanNode boolean: writer.WriteBooleanValue(boolean.Value); break;
            case EnumNode name: writer.WriteStringValue(name.Value); break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                {
                    Write(writer, item, variables);
                }

                writer.WriteEndArray();
                break;
            case ObjectNode fields:
                writer.WriteStartObject();
                foreach (var field in fields.Fields)
                {
                    writer.WritePropertyName(field.Name.Value);
                    Write(writer, field.Value, variables);
                }

                writer.WriteEndObject();
                break;
            default: writer.WriteNullValue(); break;
        }
    }
}
