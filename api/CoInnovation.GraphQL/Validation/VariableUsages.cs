using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation;

/// <summary>A use of a variable with what its place expects.</summary>
internal sealed record VariableUsage(VariableReferenceNode Node, GraphType? Type, bool HasLocationDefault, NamedType? ParentType);

/// <summary>Collects the uses of variables in one definition; variables' own defaults are constant and hold none.</summary>
internal sealed class VariableUsages : ValidationRule
{
    public List<VariableUsage> Found { get; } = [];

    public override void EnterVariableReference(VariableReferenceNode variable) =>
        Found.Add(new VariableUsage(variable, Context.InputType, Context.HasLocationDefault, Context.ParentInputType));
}
