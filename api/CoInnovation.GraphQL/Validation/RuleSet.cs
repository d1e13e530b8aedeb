using CoInnovation.GraphQL.Validation.Rules;

namespace CoInnovation.GraphQL.Validation;

/// <summary>The executable rules by the names of graphql-js, in its order. Merging comes last: it is the dearest.</summary>
internal static class RuleSet
{
    public static readonly IReadOnlyList<(string Name, Func<ValidationRule> Create)> All =
    [
        ("ExecutableDefinitions", () => new ExecutableDefinitionsRule()),
        ("KnownOperationTypes", () => new KnownOperationTypesRule()),
        ("UniqueOperationNames", () => new UniqueOperationNamesRule()),
        ("LoneAnonymousOperation", () => new LoneAnonymousOperationRule()),
        ("SingleFieldSubscriptions", () => new SingleFieldSubscriptionsRule()),
        ("KnownTypeNames", () => new KnownTypeNamesRule()),
        ("FragmentsOnCompositeTypes", () => new FragmentsOnCompositeTypesRule()),
        ("VariablesAreInputTypes", () => new VariablesAreInputTypesRule()),
        ("ScalarLeafs", () => new ScalarLeafsRule()),
        ("FieldsOnCorrectType", () => new FieldsOnCorrectTypeRule()),
        ("UniqueFragmentNames", () => new UniqueFragmentNamesRule()),
        ("KnownFragmentNames", () => new KnownFragmentNamesRule()),
        ("NoUnusedFragments", () => new NoUnusedFragmentsRule()),
        ("PossibleFragmentSpreads", () => new PossibleFragmentSpreadsRule()),
        ("NoFragmentCycles", () => new NoFragmentCyclesRule()),
        ("UniqueVariableNames", () => new UniqueVariableNamesRule()),
        ("NoUndefinedVariables", () => new NoUndefinedVariablesRule()),
        ("NoUnusedVariables", () => new NoUnusedVariablesRule()),
        ("KnownDirectives", () => new KnownDirectivesRule()),
        ("UniqueDirectivesPerLocation", () => new UniqueDirectivesPerLocationRule()),
        ("KnownArgumentNames", () => new KnownArgumentNamesRule()),
        ("UniqueArgumentNames", () => new UniqueArgumentNamesRule()),
        ("ValuesOfCorrectType", () => new ValuesOfCorrectTypeRule()),
        ("ProvidedRequiredArguments", () => new ProvidedRequiredArgumentsRule()),
        ("VariablesInAllowedPosition", () => new VariablesInAllowedPositionRule()),
        ("UniqueInputFieldNames", () => new UniqueInputFieldNamesRule()),
        ("MaxIntrospectionDepth", () => new MaxIntrospectionDepthRule()),
        ("OverlappingFieldsCanBeMerged", () => new OverlappingFieldsCanBeMergedRule()),
    ];
}
