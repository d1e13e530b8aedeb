using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.8.3: used variables are declared by every operation that reaches them.</summary>
internal sealed class NoUndefinedVariablesRule : ValidationRule
{
    public override void LeaveOperation(OperationNode operation)
    {
        var declared = operation.Variables.Select(variable => variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var usage in Context.UsagesIn(operation).Where(usage => !declared.Contains(usage.Node.Name)))
        {
            Context.Report(
                operation.Name is { } name ? $"Variable \"${usage.Node.Name}\" is not defined by operation \"{name}\"." : $"Variable \"${usage.Node.Name}\" is not defined.",
                usage.Node.Start,
                operation.Start);
        }
    }
}
