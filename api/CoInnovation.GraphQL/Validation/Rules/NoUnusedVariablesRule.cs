using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.8.4: declared variables are used.</summary>
internal sealed class NoUnusedVariablesRule : ValidationRule
{
    public override void LeaveOperation(OperationNode operation)
    {
        var used = Context.UsagesIn(operation).Select(usage => usage.Node.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in operation.Variables.Where(variable => !used.Contains(variable.Name.Value)))
        {
            Context.Report(
                operation.Name is { } name ? $"Variable \"${variable.Name}\" is never used in operation \"{name}\"." : $"Variable \"${variable.Name}\" is never used.",
                variable.Start);
        }
    }
}
