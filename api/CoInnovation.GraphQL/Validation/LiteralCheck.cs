using System.Text.Json;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation;

/// <summary>
/// Whether a literal fits a type (the "Input Coercion" parts of specification section 3), all faults at once. Variables within it are left to
/// VariablesInAllowedPosition.
/// </summary>
internal sealed class LiteralCheck(Action<string, int> report)
{
    public void Check(ValueNode value, GraphType type)
    {
        switch (value)
        {
            case VariableReferenceNode:
                break;
            case NullNode:
                if (type.IsNonNull)
                {
                    report($"Expected value of type \"{type}\", found null.", value.Start);
                }

                break;
            case ListNode list when type.Nullable is ListType listType:
                foreach (var item in list.Values)
                {
                    Check(item, listType.OfType);
                }

                break;
            case ObjectNode fields when type.Named is InputObjectType input:
                CheckObject(fields, input);
                break;
            default:
                CheckLeaf(value, type);
                break;
        }
    }

    private void CheckObject(ObjectNode node, InputObjectType type)
    {
        foreach (var field in type.Fields.Values)
        {
            // The last of two that are the same, as in coercion; UniqueInputFieldNames tells of both.
            if (node.Fields.LastOrDefault(given => given.Name.Value == field.Name) is { } given)
            {
                Check(given.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                report($"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.", node.Start);
            }
        }

        foreach (var unknown in node.Fields.Where(given => !type.Fields.ContainsKey(given.Name.Value)))
        {
            report($"Field \"{unknown.Name}\" is not defined by type \"{type}\".", unknown.Start);
        }

        if (type.IsOneOf)
        {
            CheckOneOf([.. node.Fields.Where(given => type.Fields.ContainsKey(given.Name.Value))], node, type);
        }
    }

    private void CheckOneOf(ObjectFieldNode[] known, ObjectNode node, InputObjectType type)
    {
        if (known.Length != 1)
        {
            report($"OneOf Input Object \"{type}\" must specify exactly one key.", node.Start);
        }
        else if (known[0].Value is NullNode)
        {
            report($"Field \"{type}.{known[0].Name}\" must be non-null.", node.Start);
        }
    }

    private void CheckLeaf(ValueNode value, GraphType type)
    {
        // A single value stands for a list of one, at any depth of nesting.
        try
        {
            switch (type.Named)
            {
                case ScalarType { Codec: null }:
                    // Its codec comes with the resolvers, and defaults are coerced once more then.
                    break;
                case ScalarType scalar when value is not (ListNode or ObjectNode) || scalar.Codec?.ClrType == typeof(JsonElement):
                    InputCoercion.Scalar(scalar, new ScalarInput(value, null));
                    break;
                case EnumType values:
                    InputCoercion.LiteralEnum(values, value);
                    break;
                default:
                    report($"Expected value of type \"{type}\", found {value}.", value.Start);
                    break;
            }
        }
        catch (CoercionException error)
        {
            report(error.Message, value.Start);
        }
    }
}
