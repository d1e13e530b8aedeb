using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 3.3.1: each kind of operation has one root.</summary>
internal sealed class UniqueOperationTypesRule : ValidationRule
{
    private readonly Dictionary<OperationKind, OperationTypeNode> known = [];

    public override void EnterSchema(SchemaDefinitionNode schema)
    {
        foreach (var operation in schema.Operations)
        {
            if (!known.TryAdd(operation.Kind, operation))
            {
                Context.Report($"There can be only one {operation.Kind.ToString().ToLowerInvariant()} type in schema.", known[operation.Kind].Start, operation.Start);
            }
        }
    }
}
