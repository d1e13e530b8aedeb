using System.Globalization;
using System.Text.Json;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>CoerceVariableValues() of specification section 6.1.2. Faults are request errors, with the place within the value.</summary>
internal sealed class VariableCoercion(Schema schema, Source source, int maxErrors)
{
    private readonly List<GraphQLError> errors = [];
    private VariableNode current = null!;
    private JsonElement currentValue;

    /// <summary>The values; null when there are errors.</summary>
    public VariableValues? Coerce(OperationNode operation, JsonElement given, out IReadOnlyList<GraphQLError> faults)
    {
        faults = errors;
        if (operation.Variables.Count == 0)
        {
            return VariableValues.Empty;
        }

        var values = new VariableValues(operation.Variables.Count);
        foreach (var variable in operation.Variables)
        {
            current = variable;
            try
            {
                CoerceOne(variable, given, values);
            }
            catch (CoercionException error)
            {
                Report(error.Message);
            }
            catch (InvalidOperationException)
            {
                // JSON can spell lone surrogates, and carry bytes that are no UTF-8; strings of either cannot be read.
                Report($"Variable \"${variable.Name}\" holds text that is not valid Unicode.");
            }

            if (errors.Count >= maxErrors)
            {
                break;
            }
        }

        return errors.Count == 0 ? values : null;
    }

    private void CoerceOne(VariableNode variable, JsonElement given, VariableValues values)
    {
        var name = variable.Name.Value;
        var type = schema.TypeOf(variable.Type)!;
        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(name, out var value))
        {
            if (variable.Default is { } literal)
            {
                values.Set(name, InputCoercion.Literal(literal, type, null));
            }
            else if (type.IsNonNull)
            {
                Report($"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }

            return;
        }

        if (value.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            Report($"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
            return;
        }

        currentValue = value;
        values.Set(name, Value(value, type, name));
    }

    private object? Value(JsonElement value, GraphType type, string path)
    {
        if (type is NonNullType nonNull)
        {
            return value.ValueKind == JsonValueKind.Null
                ? Invalid(value, path, $"Expected non-nullable type \"{type}\" not to be null.")
                : Value(value, nonNull.OfType, path);
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return type switch
            {
                ListType list => List(value, list, path),
                InputObjectType input => Object(value, input, path),
                EnumType values => Enum(values, value),
                _ => InputCoercion.Scalar((ScalarType)type, new ScalarInput(value)),
            };
        }
        catch (CoercionException error)
        {
            return Invalid(value, path, error.Message);
        }
    }

    private static string Enum(EnumType type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new CoercionException($"Enum \"{type}\" cannot represent non-string value: {value.GetRawText()}.");
        }

        var name = value.GetString()!;
        return type.Values.ContainsKey(name) ? name : throw new CoercionException($"Value \"{name}\" does not exist in \"{type}\" enum.");
    }

    private object?[] List(JsonElement value, ListType list, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [Value(value, list.OfType, path)];
        }

        var items = new object?[value.GetArrayLength()];
        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            items[i] = Value(item, list.OfType, errors.Count < maxErrors ? string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]") : path);
            i++;
        }

        return items;
    }

    private InputObject Object(JsonElement value, InputObjectType type, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new CoercionException($"Expected type \"{type}\" to be an object.");
        }

        foreach (var given in value.EnumerateObject())
        {
            if (!type.Fields.ContainsKey(given.Name))
            {
                Invalid(value, path, $"Field \"{given.Name}\" is not defined by type \"{type}\".");
            }
        }

        var result = new InputObject(type.Fields.Count);
        foreach (var field in type.Fields.Values)
        {
            if (value.TryGetProperty(field.Name, out var given))
            {
                result.Add(field.Name, Value(given, field.Type, $"{path}.{field.Name}"));
            }
            else
            {
                InputCoercion.AddAbsent(result, field);
            }
        }

        InputCoercion.CheckOneOf(type, result);
        return result;
    }

    private object? Invalid(JsonElement value, string path, string message)
    {
        var shown = value.ValueKind == JsonValueKind.Undefined ? currentValue.GetRawText() : value.GetRawText();
        var at = path == current.Name.Value ? "" : $" at \"{path}\"";
        Report($"Variable \"${current.Name}\" got invalid value {(shown.Length > 200 ? string.Concat(shown.AsSpan(0, 200), "…") : shown)}{at}; {message}");
        return null;
    }

    private void Report(string message)
    {
        if (errors.Count < maxErrors)
        {
            errors.Add(new GraphQLError(message, ErrorCodes.BadUserInput, [source.Locate(current.Start)]));
        }
    }
}
