using System.Text.Json;
using CoInnovation.GraphQL.Execution;

namespace CoInnovation.GraphQL.Response;

/// <summary>Writes settled columns as JSON (specification section 7). Only a pure leaf can still fail; then everything is settled and written again.</summary>
internal static class ResponseWriter
{
    public static void WriteData(JsonOutput output, SelectionRows root, bool isNull)
    {
        output.Raw("\"data\":"u8);
        if (isNull)
        {
            output.Null();
        }
        else
        {
            WriteRow(output, root, 0);
        }
    }

    public static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteStartArray("errors"u8);
        foreach (var error in errors)
        {
            WriteError(writer, error);
        }

        writer.WriteEndArray();
    }

    private static void WriteRow(JsonOutput output, SelectionRows rows, int row)
    {
        output.Raw((byte)'{');
        foreach (var field in rows.Fields)
        {
            if (field is null)
            {
                continue;
            }

            output.Raw(field.Field.NameJson);
            if (field is { IsStraight: true, Field.PureLeaf: { } leaf })
            {
                leaf.Write(output, rows.Parents[row]!, field.Context);
            }
            else if (field.Field.IsTypeName)
            {
                output.Raw(rows.Plan.Type.NameJson);
            }
            else if (field.Field.IsLeaf)
            {
                WriteLeaf(output, field, row);
            }
            else
            {
                WriteValue(output, field, 0, row);
            }

            output.Raw((byte)',');
        }

        output.Close((byte)'}');
    }

    private static void WriteLeaf(JsonOutput output, FieldRows field, int row)
    {
        if (field.LeafNulls?[row] is true)
        {
            output.Null();
        }
        else if (field.Replacements?[row] is { } replacement)
        {
            output.Raw(replacement);
        }
        else if (field.Field.PureLeaf is { } leaf)
        {
            leaf.Write(output, field.Parent.Parents[row]!, field.Context);
        }
        else if (field.Levels[0].Values[row] is { } value)
        {
            ((ColumnResolver)field.Field.Definition.Resolver!).Leaf!.Write(output, value);
        }
        else
        {
            output.Null();
        }
    }

    private static void WriteValue(JsonOutput output, FieldRows field, int depth, int slot)
    {
        var level = field.Levels[depth];
        if (level.IsNull(slot))
        {
            output.Null();
        }
        else if (level.Starts is { } starts)
        {
            output.Raw((byte)'[');
            for (var i = starts[slot]; i < starts[slot + 1]; i++)
            {
                WriteValue(output, field, depth + 1, i);
                output.Raw((byte)',');
            }

            output.Close((byte)']');
        }
        else
        {
            WriteRow(output, field.Children[field.ChildOf?[slot] ?? 0], field.RowOf?[slot] ?? slot);
        }
    }

    private static void WriteError(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        if (error.Locations.Count > 0)
        {
            writer.WriteStartArray("locations"u8);
            foreach (var location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WriteStartArray("path"u8);
            foreach (var step in path)
            {
                if (step is int index)
                {
                    writer.WriteNumberValue(index);
                }
                else
                {
                    writer.WriteStringValue((string)step);
                }
            }

            writer.WriteEndArray();
        }

        if (error.Code is not null || error.Extensions is not null)
        {
            writer.WriteStartObject("extensions"u8);
            if (error.Code is not null)
            {
                writer.WriteString("code"u8, error.Code);
            }

            foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>(StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                JsonSerializer.Serialize(writer, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
