using CoInnovation.Api.Platform.Authorization;
using CoInnovation.GraphQL.Language;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Graph;

public sealed class keeping_the_promises_of_the_schema
{
    private static readonly string Sdl = File.ReadAllText(Path.Combine(Repository.Root, "api/CoInnovation.Api/schema.graphql"));

    /// <summary>The schema as clients know it. A release replaces the file; nothing else does.</summary>
    private static readonly string Released = File.ReadAllText(Path.Combine(Repository.Root, "tests/CoInnovation.Tests/Platform/Graph/released.graphql"));

    [Fact]
    public void nothing_that_was_released_breaks() => BreakingChanges.Between(Released, Sdl).ShouldBeEmpty();

    [Theory]
    [InlineData("type A { a: Int }", "type B { a: Int }", "A is gone")]
    [InlineData("type A { a: Int }", "input A { a: Int }", "A is no Object any more")]
    [InlineData("type A { a: Int b: Int }", "type A { a: Int }", "A.b is gone")]
    [InlineData("type A { a: Int! }", "type A { a: Int }", "A.a was Int! and is Int")]
    [InlineData("type A { a: [Int!]! }", "type A { a: [Int]! }", "A.a was [Int!]! and is [Int]!")]
    [InlineData("type A { a(b: Int): Int }", "type A { a: Int }", "A.a(b) is gone")]
    [InlineData("type A { a(b: Int): Int }", "type A { a(b: Int!): Int }", "A.a(b) took Int and takes Int!")]
    [InlineData("type A { a(b: Int = 1): Int }", "type A { a(b: Int = 2): Int }", "A.a(b) was 1 when absent and is 2")]
    [InlineData("type A { a: Int }", "type A { a(b: Int!): Int }", "A.a(b) is new and required")]
    [InlineData("input A { a: Int }", "input A { a: Int b: Int! }", "A(b) is new and required")]
    [InlineData("enum A { B C }", "enum A { B }", "A.C is gone")]
    [InlineData("type A implements N { a: Int }", "type A { a: Int }", "A.N is gone")]
    [InlineData("union A = B | C", "union A = B", "A.C is gone")]
    public void control_each_kind_of_break_is_noticed(string released, string current, string change) =>
        BreakingChanges.Between(released, current).ShouldBe([change]);

    [Theory]
    [InlineData("type A { a: Int }", "type A { a: Int! b: Int }")]
    [InlineData("type A { a: [Int] }", "type A { a(b: Int! = 1, c: Int): [Int!]! }")]
    [InlineData("input A { a: Int! }", "input A { a: Int b: Int! = 1 }")]
    [InlineData("enum A { B }", "enum A { C B }")]
    public void what_is_added_or_promised_breaks_nothing(string released, string current) => BreakingChanges.Between(released, current).ShouldBeEmpty();

    [Fact]
    public void everything_says_what_it_is() => SchemaShape.OfFile(Sdl)
        .Where(line => line.Contains('#', StringComparison.Ordinal) && !line.EndsWith('.') && !line.EndsWith('?'))
        .ShouldBeEmpty();

    [Fact]
    public void every_root_field_names_a_policy_that_exists()
    {
        FieldDefinitionNode[] fields = [.. SchemaShape.TypesOf(Sdl).Where(type => type.Name.Value is "Query" or "Mutation" or "Subscription").SelectMany(type => type.Fields)];

        fields.Length.ShouldBeGreaterThan(40);
        fields.ShouldAllBe(field => field.Directives.Any(directive =>
            directive.Name.Value == "authorize" && IsPolicy(((StringNode)directive.Argument("policy")!).Value)));
    }

    private static bool IsPolicy(string name) => Enum.TryParse<Policy>(name, out var policy) && policy != Policy.None;
}
