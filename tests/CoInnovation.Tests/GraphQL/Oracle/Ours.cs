using System.Text.Json;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.GraphQL.Oracle;

/// <summary>Our engine, asked the same questions as graphql-js.</summary>
internal static class Ours
{
    /// <summary>Limits are ours alone, so none may show.</summary>
    public static readonly GraphQLLimits Unlimited = new()
    {
        Tokens = int.MaxValue,
        Fields = int.MaxValue,
        DirectivesPerLocation = int.MaxValue,
        Nesting = 500,
        Depth = int.MaxValue,
        RepeatsOnPath = int.MaxValue,
        FragmentVisits = int.MaxValue,
        MergeComparisons = int.MaxValue,
        ReportedErrors = int.MaxValue,
        FieldCost = int.MaxValue,
        TypeCost = int.MaxValue,
        ExecutionTime = TimeSpan.FromMinutes(2),
    };

    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    public static async Task<Judgment> ExamineAsync(OracleCase asked)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(new Source(asked.Document), Unlimited, NameTable.Empty);
        }
        catch (SyntaxErrorException error)
        {
            return new Judgment(Place(error.Location), new Dictionary<string, string[]>(), null);
        }

        var schema = MarkedSchema.Of(asked.Sdl);
        var rules = new Dictionary<string, string[]>();
        foreach (var (name, create) in RuleSet.All.Concat(RuleSet.Optional))
        {
            Add(rules, name, Validator.Validate(schema.Schema, document, Unlimited, [create()]));
        }

        var isBlocked = rules.Keys.Any(name => name != "NoSchemaIntrospection");
        return new Judgment(null, rules, isBlocked || asked.Root is null ? null : await ExecuteAsync(asked, schema));
    }

    /// <summary>The rules for schema documents, then all faults of the schema.</summary>
    public static TypeSystemJudgment TypeSystem(string sdl)
    {
        var rules = new Dictionary<string, string[]>();
        try
        {
            var document = Parser.Parse(new Source(sdl), Unlimited, NameTable.Empty);
            foreach (var (name, create) in RuleSet.TypeSystem)
            {
                Add(rules, name, Validator.ValidateTypeSystem(document, Unlimited, [create()]));
            }
        }
        catch (SyntaxErrorException error)
        {
            return new(Place(error.Location), rules, []);
        }

        try
        {
            SchemaBuilder.BuildForValidation(sdl);
            return new(null, rules, []);
        }
        catch (SchemaException error)
        {
            return new(null, rules, [.. error.Faults]);
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> ExecuteAsync(OracleCase asked, MarkedSchema schema)
    {
        var context = new RequestContext(NoServices) { AllowIntrospection = true };
        context.Properties.Set(new Markers(asked.Root!.Value));
        var request = new GraphQLRequest(asked.Document) { OperationName = asked.OperationName, Variables = asked.Variables ?? default };
        List<JsonElement> responses = [];
        await foreach (var result in schema.Engine.SubscribeAsync(request, context, TestContext.Current.CancellationToken))
        {
            using (result)
            {
                responses.Add(result.ToJson());
            }
        }

        return responses;
    }

    private static void Add(Dictionary<string, string[]> rules, string name, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            rules[name] = [.. errors.Select(error => string.Join(' ', error.Locations.Select(Place)))];
        }
    }

    private static string Place(SourceLocation location) => FormattableString.Invariant($"{location.Line}:{location.Column}");

    internal sealed record TypeSystemJudgment(string? Refused, IReadOnlyDictionary<string, string[]> Rules, string[] Faults);
}
