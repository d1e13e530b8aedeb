using System.Text.Json;
using CoInnovation.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.GraphQL;

public sealed class introspecting_a_schema
{
    /// <summary>What graphql-js's getIntrospectionQuery() asks with every option on.</summary>
    public const string Query = """
        query IntrospectionQuery {
          __schema {
            description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    private readonly Sample sample = new();

    [Fact]
    public async Task the_standard_query_tells_the_whole_schema()
    {
        using var result = await sample.RunAsync(Query);
        result.HasErrors.ShouldBeFalse();
        var schema = result.ToJson().GetProperty("data").GetProperty("__schema");
        schema.GetProperty("queryType").GetProperty("name").GetString().ShouldBe("Query");
        var types = schema.GetProperty("types").EnumerateArray().ToDictionary(type => type.GetProperty("name").GetString()!, StringComparer.Ordinal);
        types.Keys.ShouldContain("__Schema");
        types["Card"].GetProperty("kind").GetString().ShouldBe("OBJECT");
        types["Item"].GetProperty("possibleTypes").EnumerateArray().Select(Name).ShouldBe(["Card", "Theme"]);
        types["Choice"].GetProperty("isOneOf").GetBoolean().ShouldBeTrue();
        types["DateTime"].GetProperty("specifiedByURL").GetString().ShouldBe("https://scalars.graphql.org/andimarek/date-time");
        Field(types["WriteInput"], "inputFields", "side").GetProperty("defaultValue").GetString().ShouldBe("VENDOR");
        Field(types["Query"], "fields", "old").GetProperty("deprecationReason").GetString().ShouldBe("Use hello.");
        schema.GetProperty("directives").EnumerateArray().Select(Name).ShouldBe(["include", "skip", "deprecated", "specifiedBy", "oneOf"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{ __type(name: "Query") { fields { name } } }""", "old", false)]
    [InlineData("""{ __type(name: "Query") { fields(includeDeprecated: true) { name } } }""", "old", true)]
    [InlineData("""{ __type(name: "Nope") { name } }""", "Nope", false)]
    public async Task deprecated_fields_are_told_on_request(string query, string name, bool isTold) =>
        (await sample.AskAsync(query)).Contains($"\"{name}\"", StringComparison.Ordinal).ShouldBe(isTold);

    [Fact]
    public async Task it_can_be_closed_and_type_names_stay()
    {
        var closed = new RequestContext(new ServiceCollection().BuildServiceProvider()) { AllowIntrospection = false };
        using var refused = await sample.RunAsync("{ __schema { queryType { name } } }", context: closed);
        refused.IsRequestError.ShouldBeTrue();
        using var allowed = await sample.RunAsync("{ __typename }", context: closed);
        allowed.HasErrors.ShouldBeFalse();
    }

    private static string? Name(JsonElement element) => element.GetProperty("name").GetString();

    private static JsonElement Field(JsonElement type, string list, string name) => type.GetProperty(list).EnumerateArray().Single(field => Name(field) == name);
}
