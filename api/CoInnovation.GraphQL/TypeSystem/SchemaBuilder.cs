using CoInnovation.GraphQL.Introspection;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;
using CoInnovation.GraphQL.Validation;

namespace CoInnovation.GraphQL;

/// <summary>Makes a schema of SDL and resolvers.</summary>
public sealed class SchemaBuilder
{
    private readonly string sdl;
    private readonly ResolverMap map = new();
    private Func<string, bool>? knowsPolicy;

    private SchemaBuilder(string sdl) => this.sdl = sdl;

    /// <summary>Starts from a document in the schema definition language (specification section 3).</summary>
    public static SchemaBuilder FromSdl(string sdl) => new(sdl);

    /// <summary>Adds resolvers; each feature may bring its own.</summary>
    public SchemaBuilder Resolvers(Action<ResolverMap> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(map);
        return this;
    }

    /// <summary>Makes <see cref="Build"/> refuse root fields without <c>@authorize</c>, and any field that names a policy which <paramref name="knows"/> denies; absent: every name will do.</summary>
    public SchemaBuilder RequirePolicyOnRootFields(Func<string, bool>? knows = null)
    {
        knowsPolicy = knows ?? (_ => true);
        return this;
    }

    /// <summary>Builds the schema.</summary>
    /// <exception cref="SchemaException">Lists every fault of the SDL and every field without resolver.</exception>
    public Schema Build()
    {
        var source = new Source(sdl);
        var faults = new SchemaFaults(source);
        var schema = BuildTypes(source, faults);
        SchemaValidation.Check(schema, faults);
        faults.ThrowIfAny();
        IntrospectionSchema.Resolvers(map);
        ResolverBinding.Bind(schema, map, faults);
        if (knowsPolicy is not null)
        {
            foreach (var field in new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.SelectMany(root => root?.Fields.Values.ToArray() ?? []))
            {
                faults.CheckPolicy(field);
            }

            foreach (var field in schema.Types.Values.OfType<ObjectType>().SelectMany(type => type.Fields.Values))
            {
                faults.CheckPolicyNames(field, knowsPolicy);
            }
        }

        faults.ThrowIfAny();
        return schema;
    }

    /// <summary>Types without resolvers, enough for validation; what <see cref="Build"/> starts from.</summary>
    internal static Schema BuildForValidation(string sdl)
    {
        var source = new Source(sdl);
        var faults = new SchemaFaults(source);
        var schema = BuildTypes(source, faults);
        SchemaValidation.Check(schema, faults);
        faults.ThrowIfAny();
        foreach (var scalar in schema.Types.Values.OfType<ScalarType>())
        {
            scalar.Codec ??= BuiltIns.Codecs["JSON"];
        }

        return schema;
    }

    /// <exception cref="SchemaException">The document cannot be parsed, or breaks a rule without which no types can be made of it.</exception>
    private static Schema BuildTypes(Source source, SchemaFaults faults)
    {
        try
        {
            var document = Parser.Parse(source, SdlLimits, NameTable.Empty);
            foreach (var error in Validator.ValidateTypeSystem(document, SdlLimits, [.. RuleSet.TypeSystem.Select(rule => rule.Create())]))
            {
                faults.At(error);
            }

            faults.ThrowIfAny();
            return new TypeFactory(document, faults).Build();
        }
        catch (SyntaxErrorException error)
        {
            throw new SchemaException([$"{error.Location.Line}:{error.Location.Column} {error.Message}"]);
        }
    }

    private static readonly GraphQLLimits SdlLimits = new() { Tokens = int.MaxValue, Fields = int.MaxValue, DirectivesPerLocation = 64, ReportedErrors = int.MaxValue };
}
