using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Sections 5.6.1, 5.6.2 and 5.6.4: literals fit their types; input objects have only known fields and all required ones.</summary>
internal sealed class ValuesOfCorrectTypeRule : ValidationRule
{
    public override void EnterArgument(ArgumentNode argument)
    {
        if (Context.InputType is { } type)
        {
            Check(argument.Value, type);
        }
    }

    public override void EnterVariable(VariableNode variable)
    {
        if (variable.Default is { } value && Context.Schema.TypeOf(variable.Type) is { IsInput: true } type)
        {
            Check(value, type);
        }
    }

    private void Check(ValueNode value, GraphType type)
    {
        switch (value)
        {
            case VariableReferenceNode:
                break;
            case NullNode:
                if (type.IsNonNull)
                {
                    Context.Report($"Expected value of type \"{type}\", found null.", value.Start);
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
        foreach (var required in type.Fields.Values.Where(field => field.IsRequired && !node.Fields.Any(given => given.Name.Value == field.Name)))
        {
            Context.Report($"Field \"{type}.{required.Name}\" of required type \"{required.Type}\" was not provided.", node.Start);
        }

        if (type.IsOneOf)
        {
            CheckOneOf(node, type);
        }

        foreach (var given in node.Fields)
        {
            if (type.Fields.TryGetValue(given.Name.Value, out var field))
            {
                Check(given.Value, field.Type);
            }
            else
            {
                Context.Report($"Field \"{given.Name}\" is not defined by type \"{type}\".", given.Start);
            }
        }
    }

    private void CheckOneOf(ObjectNode node, InputObjectType type)
    {
        if (node.Fields.Select(field => field.Name.Value).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            Context.Report($"OneOf Input Object \"{type}\" must specify exactly one key.", node.Start);
        }
        else if (node.Fields[0].Value is NullNode)
        {
            Context.Report($"Field \"{type}.{node.Fields[0].Name}\" must be non-null.", node.Start);
        }
    }

    private void CheckLeaf(ValueNode value, GraphType type)
    {
        // A single value stands for a list of one, at any depth of nesting.
        try
        {
            switch (type.Named)
            {
                case ScalarType scalar when value is not (ListNode or ObjectNode) || scalar.Codec?.ClrType == typeof(System.Text.Json.JsonElement):
                    InputCoercion.Scalar(scalar, new ScalarInput(value, null));
                    break;
                case EnumType values:
                    InputCoercion.LiteralEnum(values, value);
                    break;
                default:
                    Context.Report($"Expected value of type \"{type}\", found {value}.", value.Start);
                    break;
            }
        }
        catch (CoercionException error)
        {
            Context.Report(error.Message, value.Start);
        }
    }
}
