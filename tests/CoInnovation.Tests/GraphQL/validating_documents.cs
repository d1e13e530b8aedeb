using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Validation;

namespace CoInnovation.Tests.GraphQL;

public sealed class validating_documents
{
    private static readonly Schema Schema = new Sample().Schema;

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "ExecutableDefinitions", "{ hello }", "{ hello } type Dog { name: String }", "The \"Dog\" definition is not executable." },
        { "KnownOperationTypes", "subscription { ticks(to: 1) }", "", "" },
        { "UniqueOperationNames", "query A { hello } query B { hello }", "query A { hello } query A { hello }", "There can be only one operation named \"A\"." },
        { "LoneAnonymousOperation", "{ hello }", "{ hello } query B { hello }", "This anonymous operation must be the only defined operation." },
        { "SingleFieldSubscriptions", "subscription { ticks(to: 1) }", "subscription S { ticks(to: 1) more: ticks(to: 2) }", "Subscription \"S\" must select only one top level field." },
        { "SingleFieldSubscriptions", "subscription { ...F } fragment F on Subscription { ticks(to: 1) }", "subscription { __typename }", "Anonymous Subscription must not select an introspection top level field." },
        { "SingleFieldSubscriptions", "{ hello @skip(if: true) }", "subscription { ticks(to: 1) @skip(if: true) }", "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection." },
        { "KnownTypeNames", "{ items { ... on Card { id } } }", "query ($a: Nope) { hello }", "Unknown type \"Nope\"." },
        { "FragmentsOnCompositeTypes", "{ named { ... on Named { name } } }", "{ hello ...F } fragment F on Side { x }", "Fragment \"F\" cannot condition on non composite type \"Side\"." },
        { "VariablesAreInputTypes", "query ($a: [WriteInput!]) { hello }", "query ($a: Card) { hello }", "Variable \"$a\" cannot be non-input type \"Card\"." },
        { "ScalarLeafs", "{ cards { id } }", "{ hello { x } }", "Field \"hello\" must not have a selection since type \"String\" has no subfields." },
        { "ScalarLeafs", "{ hello }", "{ cards }", "Field \"cards\" of type \"[Card!]!\" must have a selection of subfields. Did you mean \"cards { ... }\"?" },
        { "FieldsOnCorrectType", "{ items { __typename } }", "{ items { id } }", "Cannot query field \"id\" on type \"Item\"." },
        { "UniqueFragmentNames", "{ ...A } fragment A on Query { hello }", "{ ...A } fragment A on Query { hello } fragment A on Query { hello }", "There can be only one fragment named \"A\"." },
        { "KnownFragmentNames", "{ ...A } fragment A on Query { hello }", "{ ...B }", "Unknown fragment \"B\"." },
        { "NoUnusedFragments", "{ ...A } fragment A on Query { ...B } fragment B on Query { hello }", "{ hello } fragment A on Query { hello }", "Fragment \"A\" is never used." },
        { "PossibleFragmentSpreads", "{ named { ... on Theme { name } } }", "{ cards { ... on Theme { name } } }", "Fragment cannot be spread here as objects of type \"Card\" can never be of type \"Theme\"." },
        { "NoFragmentCycles", "{ ...A ...A } fragment A on Query { ...B } fragment B on Query { hello }", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "Cannot spread fragment \"A\" within itself via \"B\"." },
        { "UniqueVariableNames", "query ($a: Int, $b: Int) { hello }", "query ($a: Int, $a: Int) { hello }", "There can be only one variable named \"$a\"." },
        { "NoUndefinedVariables", "query ($n: Int) { ...F } fragment F on Query { cards(count: $n) { id } }", "query Q { ...F } fragment F on Query { cards(count: $n) { id } }", "Variable \"$n\" is not defined by operation \"Q\"." },
        { "NoUnusedVariables", "query ($n: Int) { cards(count: $n) { id } }", "query ($n: Int) { hello }", "Variable \"$n\" is never used." },
        { "KnownDirectives", "{ hello @skip(if: true) }", "{ hello @nope }", "Unknown directive \"@nope\"." },
        { "KnownDirectives", "query ($a: Boolean!) { hello @include(if: $a) }", "query @skip(if: true) { hello }", "Directive \"@skip\" may not be used on QUERY." },
        { "UniqueDirectivesPerLocation", "{ hello @skip(if: true) @include(if: true) }", "{ hello @skip(if: true) @skip(if: false) }", "The directive \"@skip\" can only be used once at this location." },
        { "KnownArgumentNames", "{ cards(count: 1) { id } }", "{ cards(nope: 1) { id } }", "Unknown argument \"nope\" on field \"Query.cards\"." },
        { "KnownArgumentNames", "{ hello @skip(if: true) }", "{ hello @skip(when: true) }", "Unknown argument \"when\" on directive \"@skip\"." },
        { "UniqueArgumentNames", "{ cards(count: 1) { id } }", "{ cards(count: 1, count: 1) { id } }", "There can be only one argument named \"count\"." },
        { "ValuesOfCorrectType", "{ echo(text: \"a\", number: 1, list: 1, side: VENDOR, choice: { id: 1 }, any: { a: [1] }) }", "{ cards(count: 1.0) { id } }", "Int cannot represent non-integer value: 1.0" },
        { "ValuesOfCorrectType", "{ echo(list: [[1], null]) }", "{ echo(list: [\"a\"]) }", "Int cannot represent non-integer value: \"a\"" },
        { "ValuesOfCorrectType", "{ echo(side: null) }", "{ echo(side: \"VENDOR\") }", "Enum \"Side\" cannot represent non-enum value: \"VENDOR\"." },
        { "ValuesOfCorrectType", "{ card(id: 1) { id } }", "{ card(id: null) { id } }", "Expected value of type \"ID!\", found null." },
        { "ValuesOfCorrectType", "mutation { write(input: { text: \"a\" }) { text } }", "mutation { write(input: { note: \"a\" }) { text } }", "Field \"WriteInput.text\" of required type \"String!\" was not provided." },
        { "ValuesOfCorrectType", "mutation { write(input: { text: \"a\" }) { text } }", "mutation { write(input: { text: \"a\", nope: 1 }) { text } }", "Field \"nope\" is not defined by type \"WriteInput\"." },
        { "ValuesOfCorrectType", "{ echo(choice: { id: \"a\" }) }", "{ echo(choice: { id: \"a\", name: \"b\" }) }", "OneOf Input Object \"Choice\" must specify exactly one key." },
        { "ValuesOfCorrectType", "{ echo(when: \"2026-11-22T09:30:00Z\") }", "{ echo(when: \"2026-11-22\") }", "Expected value of type \"DateTime\", found \"2026-11-22\"; Write a moment as 2026-11-22T09:30:00Z." },
        { "ProvidedRequiredArguments", "{ card(id: 1) { id } }", "{ card { id } }", "Field \"card\" argument \"id\" of type \"ID!\" is required, but it was not provided." },
        { "ProvidedRequiredArguments", "{ hello @skip(if: true) }", "{ hello @skip }", "Directive \"@skip\" argument \"if\" of type \"Boolean!\" is required, but it was not provided." },
        { "VariablesInAllowedPosition", "query ($id: ID = 1) { card(id: $id) { id } }", "query ($id: ID) { card(id: $id) { id } }", "Variable \"$id\" of type \"ID\" used in position expecting type \"ID!\"." },
        { "VariablesInAllowedPosition", "query ($id: ID!) { echo(choice: { id: $id }) }", "query ($id: ID) { echo(choice: { id: $id }) }", "Variable \"$id\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Choice\"." },
        { "UniqueInputFieldNames", "{ echo(choice: { id: 1 }) }", "{ echo(choice: { id: 1, id: 1 }) }", "There can be only one input field named \"id\"." },
        { "MaxIntrospectionDepth", "{ __schema { types { fields { type { fields { name } } } } } }", "{ __schema { types { ...F } } } fragment F on __Type { fields { type { fields { type { inputFields { name } } } } } }", "Maximum introspection depth exceeded" },
        { "OverlappingFieldsCanBeMerged", "{ a: hello a: hello cards { id } cards { title } }", "{ a: hello a: old }", "Fields \"a\" conflict because \"hello\" and \"old\" are different fields. Use different aliases on the fields to fetch both if this was intentional." },
        { "OverlappingFieldsCanBeMerged", "{ named { ... on Author { x: name } ... on Theme { x: name } } }", "{ cards(count: 1) { id } ...F } fragment F on Query { cards(count: 2) { id } }", "Fields \"cards\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional." },
        { "OverlappingFieldsCanBeMerged", "{ items { ... on Card { x: title } ... on Theme { y: name } } }", "{ items { ... on Card { x: title } ... on Theme { x: name } } }", "Fields \"x\" conflict because they return conflicting types \"String\" and \"String!\". Use different aliases on the fields to fetch both if this was intentional." },
        { "OverlappingFieldsCanBeMerged", "{ cards { author { a: name } } cards { author { b: name } } }", "{ cards { author { a: name } } cards { author { a: __typename } } }", "Fields \"a\" conflict because \"name\" and \"__typename\" are different fields. Use different aliases on the fields to fetch both if this was intentional." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void a_rule_alone_passes_what_is_valid_and_finds_what_is_not(string rule, string valid, string invalid, string message)
    {
        Run(rule, valid).ShouldBeEmpty();
        if (invalid.Length > 0)
        {
            Run(rule, invalid).ShouldBe([message]);
        }
    }

    [Fact]
    public void every_rule_has_a_case() =>
        RuleSet.All.Select(rule => rule.Name).ShouldBe(Cases.Select(row => row.Data.Item1).Distinct(StringComparer.Ordinal), ignoreOrder: true);

    [Fact]
    public void an_operation_without_a_root_is_refused()
    {
        var schema = SchemaBuilder.BuildForValidation("type Query { hello: String }");
        Messages(schema, "mutation { hello }", "KnownOperationTypes").ShouldBe(["The mutation operation is not supported by the schema."]);
    }

    [Fact]
    public void no_more_errors_are_told_than_the_limit() =>
        Validator.Validate(Schema, Parse("{ a b c d e f g h }"), new GraphQLLimits()).Count.ShouldBe(5);

    [Fact]
    public void cycles_of_fragments_end_in_every_rule()
    {
        const string cyclic = "{ cards { ...A } } fragment A on Card { theme { cards { ...B } } } fragment B on Card { theme { cards { ...A } } }";
        foreach (var rule in RuleSet.All)
        {
            Run(rule.Name, cyclic).Count.ShouldBe(rule.Name == "NoFragmentCycles" ? 1 : 0, rule.Name);
        }
    }

    private static List<string> Run(string rule, string document) => Messages(Schema, document, rule);

    private static List<string> Messages(Schema schema, string document, string rule) =>
        [.. Validator.Validate(schema, Parse(document), new GraphQLLimits(), [RuleSet.All.Single(candidate => candidate.Name == rule).Create()]).Select(error => error.Message)];

    private static DocumentNode Parse(string document) => Parser.Parse(new Source(document), new GraphQLLimits(), NameTable.Empty);
}
