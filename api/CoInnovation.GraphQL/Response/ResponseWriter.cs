using System.Text.Json;
using CoInnovation.GraphQL.Execution;

namespace CoInnovation.GraphQL.Response;

/// <summary>Writes settled columns as JSON (specification section 7). Only a pure leaf can still fail; then everything is settled and written again.</summary>
internal static class ResponseWriter
{
    public static void WriteData(Utf8JsonWriter writer, SelectionRows root, bool isNull)
    {
        writer.WritePropertyName("data"u8);
        if (isNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            WriteRow(writer, root, 0);
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

    private static void WriteRow(Utf8JsonWriter writer, SelectionRows rows, int row)
    {
        writer.WriteStartObject();
        foreach (var field in rows.Fields)
        {
            if (field is null)
            {
                continue;
            }

            writer.WritePropertyName(field.Field.EncodedName);
            if (field.Field.IsTypeName)
            {
                writer.WriteStringValue(rows.Plan.Type.EncodedName);
            }
            else if (field.Field.IsLeaf)
            {
                WriteLeaf(writer, field, row);
            }
            else
            {
                WriteValue(writer, field, 0, row);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteLeaf(Utf8JsonWriter writer, FieldRows field, int row)
    {
        if (field.LeafNulls?[row] is true)
        {
            writer.WriteNullValue();
        }
        else if (field.Replacements?[row] is { } replacement)
        {
            writer.WriteRawValue(replacement, skipInputValidation: true);
        }
        else if (field.Field.Definition.Resolver is PureLeaf leaf)
        {
            leaf.Write(writer, field.Parent.Parents[row]!, field.Context);
        }
        else if (field.Levels[0].Values[row] is { } value)
        {
            ((ColumnResolver)field.Field.Definition.Resolver!).Leaf!.Write(writer, value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, FieldRows field, int depth, int slot)
    {
        var level = field.Levels[depth];
        if (level.IsNull(slot))
        {
            writer.WriteNullValue();
        }
        else if (level.Starts is { } starts)
        {
            writer.WriteStartArray();
            for (var i = starts[slot]; i < starts[slot + 1]; i++)
            {
                WriteValue(writer, field, depth + 1, i);
            }

            writer.WriteEndArray();
        }
        else
        {
            WriteRow(writer, field.Children[field.ChildOf?[slot] ?? 0], field.RowOf?[slot] ?? slot);
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
