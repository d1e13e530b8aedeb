using CoInnovation.GraphQL;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL;

public sealed class building_schemas
{
    [Theory]
    [InlineData("type Query { a: Nope }", "1:17 Unknown type \"Nope\".")]
    [InlineData("type Query { a: Int a: Int }", "1:21 Field \"Query.a\" can only be defined once.")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "1:28 There can be only one type named \"Query\".")]
    [InlineData("type Query { a(x: Query): Int }", "1:16 The type of Query.a(x:) must be Input Type but got: Query.")]
    [InlineData("type Query { a: I } input I { a: I! }", "1:14 The type of Query.a must be Output Type but got: I.")]
    [InlineData("interface N { name: String! } type Query implements N { name: String }", "1:57 Interface field N.name expects type String! but Query.name is type String.")]
    [InlineData("interface N { name: String! } type Query implements N { other: String }", "1:36 Interface field N.name expected but Query does not provide it.")]
    [InlineData("type Query { a(i: I): Int } input I { a: J! } input J { a: I! }", "1:57 Input Object I cannot be provided a finite value because it references itself through fields: I.a, J.a.")]
    [InlineData("type Query { __a: Int }", "1:14 Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("type Query { a: Int", "1:20 Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("type Mutation { a: Int }", "Query root type must be provided.")]
    [InlineData("type Query { a: Int } scalar __Type", "1:30 Name \"__Type\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("type Query { a: Int } extend type Quern { b: Int }", "1:35 Cannot extend type \"Quern\" because it is not defined.")]
    [InlineData("type Query { a(i: I = { n: \"x\" }): Int } input I { n: Int }", "1:28 Query.a(i:) has invalid default value: Int cannot represent non-integer value: \"x\"")]
    [InlineData("type Query { a(i: I): Int } input I @oneOf { a: Int! }", "1:46 OneOf input field I.a must be nullable.")]
    public void a_fault_of_the_sdl_is_told_with_its_place(string sdl, string fault) =>
        Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl(sdl).Build()).Faults.ShouldContain(fault);

    [Fact]
    public void a_field_without_resolver_and_a_resolver_without_field_are_told_by_coordinate()
    {
        var builder = SchemaBuilder.FromSdl("type Query { a: Int b: Card } type Card { title: String! }")
            .Resolvers(map => map.Query().Value("a", _ => 1).Value("c", _ => 1))
            .Resolvers(map => map.Type<SampleCard>("Card").Field("title", card => card.Side));
        Should.Throw<SchemaException>(builder.Build).Faults.ShouldBe(
            ["Query.b has no resolver.", "Query.c has a resolver, but is not in the schema.", "Card.title: the CLR type SampleSide cannot be written as String."],
            ignoreOrder: true);
    }

    [Fact]
    public void root_fields_can_be_made_to_need_a_policy()
    {
        var builder = SchemaBuilder.FromSdl("""type Query { a: Int @authorize(policy: "x") b: Int }""").Resolvers(map => map.Query().Value("a", _ => 1).Value("b", _ => 1)).RequirePolicyOnRootFields();
        Should.Throw<SchemaException>(builder.Build).Faults.ShouldBe(["1:45 Query.b needs a policy: add @authorize(policy: …)."]);
    }

    [Fact]
    public void the_product_s_own_schema_is_without_fault() =>
        SchemaBuilder.BuildForValidation(File.ReadAllText(Path.Combine(Repository.Root, "api/CoInnovation.Api/schema.graphql"))).QueryType.Name.ShouldBe("Query");
}
