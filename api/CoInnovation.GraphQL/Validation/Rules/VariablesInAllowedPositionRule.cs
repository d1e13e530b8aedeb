using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.8.5: a variable fits wherever it is used.</summary>
internal sealed class VariablesInAllowedPositionRule : ValidationRule
{
    public override void LeaveOperation(OperationNode operation)
    {
        var declared = new Dictionary<string, VariableNode>(StringComparer.Ordinal);
        foreach (var variable in operation.Variables)
        {
            declared[variable.Name.Value] = variable;
        }

        foreach (var usage in Context.UsagesIn(operation))
        {
            if (usage.Type is not { } expected
                || !declared.TryGetValue(usage.Node.Name, out var variable)
                || Context.Schema.TypeOf(variable.Type) is not { } type)
            {
                continue;
            }

            if (!IsAllowed(type, variable.Default, expected, usage.HasLocationDefault))
            {
                Context.Report($"Variable \"${variable.Name}\" of type \"{type}\" used in position expecting type \"{expected}\".", variable.Start, usage.Node.Start);
            }

            if (usage.ParentType is InputObjectType { IsOneOf: true } && !type.IsNonNull)
            {
                Context.Report($"Variable \"${variable.Name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{usage.ParentType}\".", variable.Start, usage.Node.Start);
            }
        }
    }

    /// <summary>IsVariableUsageAllowed(): a default, of the variable or of the place, makes up for a nullable variable.</summary>
    private static bool IsAllowed(GraphType type, ValueNode? variableDefault, GraphType expected, bool hasLocationDefault)
    {
        if (expected is not NonNullType nonNull || type.IsNonNull)
        {
            return Schema.IsSubtype(type, expected);
        }

        return (variableDefault is not (null or NullNode) || hasLocationDefault) && Schema.IsSubtype(type, nonNull.OfType);
    }
}
