using System.Text;
using System.Text.Json;

namespace CoInnovation.GraphQL.Language;

/// <summary>Prints values as GraphQL literals, for messages and for defaults in introspection.</summary>
internal static class ValuePrinter
{
    public static string Print(ValueNode value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007f' and <= '\u009f') => text.Append("\\u").Append(((int)c).ToString("X4", null)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static void Append(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case VariableReferenceNode variable: text.Append('$').Append(variable.Name); break;
            case IntNode number: text.Append(number.Text); break;
            case FloatNode number: text.Append(number.Text); break;
            case StringNode { IsBlock: true } block when BlockString.CanHold(block.Value): text.Append(BlockString.Print(block.Value)); break;
            case StringNode literal: AppendString(text, literal.Value); break;
            case BooleanNode boolean: text.Append(boolean.Value ? "true" : "false"); break;
            case NullNode: text.Append("null"); break;
            case EnumNode literal: text.Append(literal.Value); break;
            case ListNode list:
                text.Append('[');
                for (var i = 0; i < list.Values.Count; i++)
                {
                    Append(i == 0 ? text : text.Append(", "), list.Values[i]);
                }

                text.Append(']');
                break;
            case ObjectNode fields:
                text.Append("{ ");
                for (var i = 0; i < fields.Fields.Count; i++)
                {
                    (i == 0 ? text : text.Append(", ")).Append(fields.Fields[i].Name.Value).Append(": ");
                    Append(text, fields.Fields[i].Value);
                }

                text.Append(fields.Fields.Count == 0 ? "}" : " }");
                break;
            default: throw new JsonException("Unknown value.");
        }
    }
}
