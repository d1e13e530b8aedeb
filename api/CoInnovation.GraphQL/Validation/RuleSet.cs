using CoInnovation.GraphQL.Validation.Rules;

namespace CoInnovation.GraphQL.Validation;

/// <summary>The rules by the names of graphql-js, in its order.</summary>
internal static class RuleSet
{
    /// <summary>Rules for documents to execute (specification section 5). Merging comes last: it is the dearest.</summary>
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

    /// <summary>Rules for documents that define a schema (specification section 3).</summary>
    public static readonly IReadOnlyList<(string Name, Func<ValidationRule> Create)> TypeSystem =
    [
        ("LoneSchemaDefinition", () => new LoneSchemaDefinitionRule()),
        ("UniqueOperationTypes", () => new UniqueOperationTypesRule()),
        ("UniqueTypeNames", () => new UniqueTypeNamesRule()),
        ("UniqueEnumValueNames", () => new UniqueEnumValueNamesRule()),
        ("UniqueFieldDefinitionNames", () => new UniqueFieldDefinitionNamesRule()),
        ("UniqueArgumentDefinitionNames", () => new UniqueArgumentDefinitionNamesRule()),
        ("UniqueDirectiveNames", () => new UniqueDirectiveNamesRule()),
        ("KnownTypeNames", () => new KnownTypeNamesRule()),
        ("KnownDirectives", () => new KnownDirectivesRule()),
        ("UniqueDirectivesPerLocation", () => new UniqueDirectivesPerLocationRule()),
        ("PossibleTypeExtensions", () => new PossibleTypeExtensionsRule()),
        ("KnownArgumentNamesOnDirectives", () => new KnownArgumentNamesRule()),
        ("UniqueArgumentNames", () => new UniqueArgumentNamesRule()),
        ("UniqueInputFieldNames", () => new UniqueInputFieldNamesRule()),
        ("ProvidedRequiredArgumentsOnDirectives", () => new ProvidedRequiredArgumentsRule()),
    ];

    /// <summary>Rules that a request may be held to besides.</summary>
    public static readonly IReadOnlyList<(string Name, Func<ValidationRule> Create)> Optional =
    [
        ("NoSchemaIntrospection", () => new NoSchemaIntrospectionRule()),
    ];
}
