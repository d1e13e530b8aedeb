using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.8.2: variables have input types.</summary>
internal sealed class VariablesAreInputTypesRule : ValidationRule
{
    public override void EnterVariable(VariableNode variable)
    {
        if (Context.Schema.TypeOf(variable.Type) is { IsInput: false })
        {
            Context.Report($"Variable \"${variable.Name}\" cannot be non-input type \"{variable.Type}\".", variable.Type.Start);
        }
    }
}
