using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>CoerceArgumentValues() of specification section 6.4.1.</summary>
internal static class ArgumentCoercion
{
    /// <exception cref="CoercionException">A variable is null where null is not allowed.</exception>
    public static InputObject Coerce(IReadOnlyDictionary<string, InputValue> definitions, IReadOnlyList<ArgumentNode> nodes, VariableValues? variables)
    {
        if (definitions.Count == 0)
        {
            return InputObject.Empty;
        }

        var result = new InputObject(definitions.Count);
        foreach (var definition in definitions.Values)
        {
            var value = Find(nodes, definition.Name);
            if (value is not null && !InputCoercion.IsAbsent(value, variables))
            {
                result.Add(definition.Name, Given(definition, value, variables));
            }
            else if (definition.HasDefault)
            {
                result.Add(definition.Name, definition.Default);
            }
            else if (definition.Type.IsNonNull)
            {
                throw new CoercionException(value is VariableReferenceNode variable
                    ? $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was provided the variable \"${variable.Name}\" which was not provided a runtime value."
                    : $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.");
            }
        }

        return result;
    }

    public static bool HoldsVariable(ValueNode value) => value switch
    {
        VariableReferenceNode => true,
        ListNode list => list.Values.Any(HoldsVariable),
        ObjectNode fields => fields.Fields.Any(field => HoldsVariable(field.Value)),
        _ => false,
    };

    private static object? Given(InputValue definition, ValueNode value, VariableValues? variables)
    {
        try
        {
            return InputCoercion.Literal(value, definition.Type, variables);
        }
        catch (CoercionException) when (value is VariableReferenceNode)
        {
            throw new CoercionException($"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.");
        }
        catch (CoercionException error)
        {
            throw new CoercionException($"Argument \"{definition.Name}\" has invalid value {value}. {error.Message}");
        }
    }

    private static ValueNode? Find(IReadOnlyList<ArgumentNode> nodes, string name)
    {
        foreach (var node in nodes)
        {
            if (node.Name.Value == name)
            {
                return node.Value;
            }
        }

        return null;
    }
}
