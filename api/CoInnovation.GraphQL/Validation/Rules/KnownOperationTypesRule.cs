using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.2.1: the schema has a root for the operation.</summary>
internal sealed class KnownOperationTypesRule : ValidationRule
{
    public override void EnterOperation(OperationNode operation)
    {
        if (Context.Schema.RootOf(operation.Kind) is null)
        {
            Context.Report($"The {operation.Kind.ToString().ToLowerInvariant()} operation is not supported by the schema.", operation.Start);
        }
    }
}
