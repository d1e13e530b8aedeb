using System.Text.Json;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>Input coercion of literals (specification sections 3.5 to 3.12), one fault at a time.</summary>
internal static class InputCoercion
{
    /// <exception cref="CoercionException">The literal, or a variable within it, does not fit the type.</exception>
    public static object? Literal(ValueNode value, GraphType type, VariableValues? variables)
    {
        if (value is VariableReferenceNode variable)
        {
            // Its own coercion made the variable fit its declared type; only null can be wrong here (section 5.8.5).
            var given = variables is not null && variables.TryGet(variable.Name, out var known) ? known : null;
            return given is null && type.IsNonNull
                ? throw new CoercionException($"Variable \"${variable.Name}\" must not be null in a position of type \"{type}\".")
                : given;
        }

        if (type is NonNullType nonNull)
        {
            return value is NullNode ? throw new CoercionException($"Expected value of type \"{type}\", found null.") : Literal(value, nonNull.OfType, variables);
        }

        return value is NullNode ? null : type switch
        {
            ListType list => LiteralList(value, list, variables),
            InputObjectType input => LiteralObject(value, input, variables),
            ScalarType scalar => Scalar(scalar, new ScalarInput(value, variables)),
            EnumType values => LiteralEnum(values, value),
            _ => throw new CoercionException($"\"{type}\" is no input type."),
        };
    }

    public static object Scalar(ScalarType scalar, ScalarInput input)
    {
        try
        {
            return scalar.Codec!.Parse(input);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw new CoercionException($"Expected value of type \"{scalar.Name}\", found {input.Shown}; {error.Message}");
        }
    }

    public static string LiteralEnum(EnumType type, ValueNode value) => value switch
    {
        EnumNode name when type.Values.ContainsKey(name.Value) => name.Value,
        EnumNode name => throw new CoercionException($"Value \"{name.Value}\" does not exist in \"{type}\" enum."),
        _ => throw new CoercionException($"Enum \"{type}\" cannot represent non-enum value: {value}."),
    };

    private static object?[] LiteralList(ValueNode value, ListType list, VariableValues? variables)
    {
        if (value is not ListNode nodes)
        {
            return [Literal(value, list.OfType, variables)];
        }

        var items = new object?[nodes.Values.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Literal(nodes.Values[i], list.OfType, variables);
        }

        return items;
    }

    private static InputObject LiteralObject(ValueNode value, InputObjectType type, VariableValues? variables)
    {
        if (value is not ObjectNode node)
        {
            throw new CoercionException($"Expected value of type \"{type}\", found {value}.");
        }

        foreach (var given in node.Fields)
        {
            if (!type.Fields.ContainsKey(given.Name.Value))
            {
                throw new CoercionException($"Field \"{given.Name.Value}\" is not defined by type \"{type}\".");
            }
        }

        var result = new InputObject(type.Fields.Count);
        foreach (var field in type.Fields.Values)
        {
            var given = node.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name)?.Value;
            if (given is null || IsAbsent(given, variables))
            {
                AddAbsent(result, field);
            }
            else
            {
                result.Add(field.Name, Literal(given, field.Type, variables));
            }
        }

        CheckOneOf(type, result);
        return result;
    }

    /// <summary>Whether the value is a variable that has no value, which makes the whole entry absent.</summary>
    public static bool IsAbsent(ValueNode value, VariableValues? variables) =>
        value is VariableReferenceNode variable && !(variables is not null && variables.TryGet(variable.Name, out _));

    public static void AddAbsent(InputObject into, InputValue field)
    {
        if (field.HasDefault)
        {
            into.Add(field.Name, field.Default);
        }
        else if (field.Type.IsNonNull)
        {
            throw new CoercionException($"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
        }
    }

    /// <summary>Section 3.10.1: exactly one entry, and not null.</summary>
    public static void CheckOneOf(InputObjectType type, InputObject value)
    {
        if (!type.IsOneOf)
        {
            return;
        }

        if (value.Count != 1)
        {
            throw new CoercionException($"Exactly one key must be specified for OneOf type \"{type}\".");
        }

        if (value.Entries[0].Value is null)
        {
            throw new CoercionException($"Field \"{value.Entries[0].Key}\" must be non-null.");
        }
    }
}
