using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.8.1: each variable of an operation has its own name.</summary>
internal sealed class UniqueVariableNamesRule : ValidationRule
{
    public override void EnterOperation(OperationNode operation)
    {
        foreach (var same in operation.Variables.GroupBy(variable => variable.Name.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Context.Report($"There can be only one variable named \"${same.Key}\".", same.Select(variable => variable.Name.Start).ToArray());
        }
    }
}
