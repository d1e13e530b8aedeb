using System.Text.Json;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL;

/// <summary>Says how the fields of a schema get their values. Each feature of an application adds its own part; faults are listed by <see cref="SchemaBuilder.Build"/>.</summary>
public sealed class ResolverMap
{
    internal Dictionary<string, FieldRegistrations> Types { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ScalarCodec> Scalars { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, InputRegistration> Inputs { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Func<object, string>> Discriminators { get; } = new(StringComparer.Ordinal);

    /// <summary>The CLR type whose instances represent an object type. Calling it again for the same name adds fields.</summary>
    public ObjectResolvers<TParent> Type<TParent>(string name)
        where TParent : notnull
    {
        var registrations = Registrations(name, typeof(TParent));
        return new ObjectResolvers<TParent>(registrations);
    }

    /// <summary>Fields of the query root; they run at the same time (specification section 6.2.1).</summary>
    public RootResolvers Query() => new(Registrations("Query", null));

    /// <summary>Fields of the mutation root; they run one after the other (specification section 6.2.2).</summary>
    public RootResolvers Mutation() => new(Registrations("Mutation", null));

    /// <summary>Fields of the subscription root (specification section 6.2.3).</summary>
    public SubscriptionResolvers Subscription() => new(Registrations("Subscription", null));

    /// <summary>Reads and writes a custom scalar. DateTime, Date, UUID, Long, URL and JSON have readers and writers already.</summary>
    public ResolverMap Scalar<T>(string name, Func<ScalarInput, T> parse, Action<Utf8JsonWriter, T> write)
        where T : notnull
    {
        Scalars[name] = new ScalarCodec<T>(parse, write);
        return this;
    }

    /// <summary>Binds an input object type to a record: each constructor parameter takes the field of the same name in camelCase.</summary>
    public ResolverMap Input<T>(string? name = null)
        where T : notnull
    {
        Inputs[name ?? typeof(T).Name] = new InputRegistration<T>(null);
        return this;
    }

    /// <summary>Binds an input object type to a CLR type by an explicit reader.</summary>
    public ResolverMap Input<T>(string name, Func<InputObject, T> read)
        where T : notnull
    {
        Inputs[name] = new InputRegistration<T>(read);
        return this;
    }

    /// <summary>Names the object type of a value of an interface or union, where its CLR type alone does not tell.</summary>
    public ResolverMap TypeOf<T>(string abstractType, Func<T, string> objectType)
        where T : notnull
    {
        Discriminators[abstractType] = value => objectType((T)value);
        return this;
    }

    /// <summary>Binds a Relay connection: <paramref name="connection"/> with <c>edges nodes pageInfo totalCount</c> (those it declares), and its edge type with <c>cursor node</c>.</summary>
    public ResolverMap Connection<TNode>(string connection, string edge)
        where TNode : class
    {
        Type<Connection<TNode>>(connection)
            .Field("edges", page => page.Edges)
            .Field("nodes", page => page.Nodes)
            .Field("pageInfo", page => page.PageInfo)
            .Batch("totalCount", Pagination.Totals.OfAsync)
            .Optional("edges", "nodes", "totalCount");
        Type<Edge<TNode>>(edge)
            .Field("cursor", item => item.Cursor)
            .Field("node", item => item.Node);
        Type<PageInfo>("PageInfo")
            .Field("hasNextPage", page => page.HasNextPage)
            .Field("hasPreviousPage", page => page.HasPreviousPage)
            .Field("startCursor", page => page.StartCursor)
            .Field("endCursor", page => page.EndCursor);
        return this;
    }

    private FieldRegistrations Registrations(string name, Type? clrType)
    {
        if (!Types.TryGetValue(name, out var registrations))
        {
            Types[name] = registrations = new FieldRegistrations(name, clrType);
        }

        return registrations.ClrType == clrType
            ? registrations
            : throw new ArgumentException($"{name} is already represented by {registrations.ClrType?.Name ?? "a root"}, not by {clrType?.Name ?? "a root"}.", nameof(name));
    }
}
