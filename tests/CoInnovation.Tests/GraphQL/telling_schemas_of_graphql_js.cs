using System.Text.Json;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.TypeSystem;
using CoInnovation.Tests.GraphQL.Corpus;
using CoInnovation.Tests.GraphQL.Oracle;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.GraphQL;

/// <summary>A schema tells graphql-js the same about itself before and after it went through our engine: by introspection, and printed.</summary>
public sealed class telling_schemas_of_graphql_js(OracleProcess oracle)
{
    private const int Schemas = 100;

    // Each side describes these in its own words, and graphql-js 17 has parts of the next specification among them.
    private static readonly HashSet<string> BuiltIn = ["include", "skip", "deprecated", "specifiedBy", "oneOf", "authorize", "cost", "listSize", "Int", "Float", "String", "Boolean", "ID"];

    private static readonly string[] Internal = ["authorize", "cost", "listSize"];

    [Fact]
    public async Task generated_schemas_are_introspected_and_printed_alike()
    {
        List<string> different = [];
        for (var number = 0; number < Schemas; number++)
        {
            var sdl = SchemaGenerator.Generate(new Seeded((ulong)(Generate.First + number))).Sdl;
            different.AddRange((await CompareAsync(sdl)).Select(difference => $"schema {Generate.First + number}: {difference}"));
        }

        different.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("api/CoInnovation.Api/schema.graphql")]
    [InlineData("tests/CoInnovation.Tests/GraphQL/Corpus/workshop.graphql")]
    public async Task schemas_of_files_are_introspected_and_printed_alike(string file) =>
        (await CompareAsync(File.ReadAllText(Path.Combine(Repository.Root, file)))).ShouldBeEmpty();

    [Fact]
    public async Task a_changed_schema_is_found_out()
    {
        const string sdl = "type Query { a(x: Int = 1): Int \"about b\" b: [Int!] @deprecated }";
        foreach (var changed in new[] { sdl.Replace("= 1", "= 2"), sdl.Replace("about", "upon"), sdl.Replace("!]", "]"), sdl.Replace(" @deprecated", "") })
        {
            (await CompareAsync(sdl, changed)).ShouldNotBeEmpty();
        }
    }

    private async Task<List<string>> CompareAsync(string sdl, string? theirSdl = null)
    {
        var schema = MarkedSchema.Of(sdl);
        var printed = SchemaPrinter.Print(schema.Schema);
        var theirs = await IntrospectAsync(theirSdl ?? Undirected(sdl));
        var theirsOfPrinted = await IntrospectAsync(printed);
        using var result = await schema.Engine.ExecuteAsync(
            new GraphQLRequest(introspecting_a_schema.Query),
            new RequestContext(new ServiceCollection().BuildServiceProvider()) { AllowIntrospection = true },
            TestContext.Current.CancellationToken);
        var ours = Parts(result.ToJson().GetProperty("data"));
        List<string> different = [];
        Compare(Parts(theirs.GetProperty("result").GetProperty("data")), ours, "introspected", different);
        Compare(Parts(theirsOfPrinted.GetProperty("result").GetProperty("data")), ours, "introspected after printing", different);
        Compare(
            theirs.GetProperty("printed").EnumerateObject().Where(part => !BuiltIn.Contains(part.Name.TrimStart('@'))).ToDictionary(part => part.Name, part => part.Value.GetString()!),
            PrintedParts(schema.Schema),
            "printed",
            different);
        return different;
    }

    private Task<JsonElement> IntrospectAsync(string sdl) =>
        oracle.AskAsync("introspect", new Dictionary<string, object?> { ["sdl"] = sdl, ["query"] = introspecting_a_schema.Query });

    // The engine knows its own directives without a definition; graphql-js has to be told.
    private static string Undirected(string sdl) => Internal
        .Where(name => sdl.Contains($"@{name}(", StringComparison.Ordinal) && !sdl.Contains($"directive @{name}", StringComparison.Ordinal))
        .Aggregate(sdl, (text, name) => $"{text}\n{BuiltIns.InternalSdl.Split('\n').Single(line => line.Contains($"@{name}", StringComparison.Ordinal))}");

    private static void Compare(Dictionary<string, string> theirs, Dictionary<string, string> ours, string how, List<string> different)
    {
        // An empty object has two spaces in graphql-js and one in ours.
        foreach (var name in theirs.Keys.Union(ours.Keys).Where(name => theirs.GetValueOrDefault(name)?.Replace("{  }", "{ }", StringComparison.Ordinal) != ours.GetValueOrDefault(name)))
        {
            different.Add($"{how}: graphql-js\n{theirs.GetValueOrDefault(name)}\nours\n{ours.GetValueOrDefault(name)}");
        }
    }

    private static Dictionary<string, string> PrintedParts(Schema schema) =>
        schema.Types.Values.Where(type => !BuiltIn.Contains(type.Name) && !SchemaValidation.IsIntrospection(type.Name)).Select(type => (type.Name, Text: SchemaPrinter.Print(type)))
            .Concat(schema.Directives.Values.Where(directive => !BuiltIn.Contains(directive.Name)).Select(directive => (Name: $"@{directive.Name}", Text: SchemaPrinter.Print(directive))))
            .ToDictionary(part => part.Name, part => part.Text);

    /// <summary>Types, directives and roots by name; lists are in the order of their definitions, except possible types, whose order is free.</summary>
    private static Dictionary<string, string> Parts(JsonElement data)
    {
        var schema = data.GetProperty("__schema");
        var parts = schema.EnumerateObject().Where(entry => entry.Name is not ("types" or "directives")).ToDictionary(entry => entry.Name, entry => JsonSerializer.Serialize(entry.Value));
        foreach (var part in schema.GetProperty("types").EnumerateArray().Concat(schema.GetProperty("directives").EnumerateArray()))
        {
            var name = part.GetProperty("name").GetString()!;
            if (!BuiltIn.Contains(name) && !name.StartsWith("__", StringComparison.Ordinal))
            {
                parts.Add(name, string.Join('\n', part.EnumerateObject().Select(entry => entry.Name == "possibleTypes" && entry.Value.ValueKind == JsonValueKind.Array
                    ? string.Join(' ', entry.Value.EnumerateArray().Select(type => type.GetProperty("name").GetString()).Order(StringComparer.Ordinal))
                    : $"{entry.Name}: {JsonSerializer.Serialize(entry.Value)}")));
            }
        }

        return parts;
    }
}
