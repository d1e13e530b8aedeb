using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Introspection;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Response;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.Tests.GraphQL.Oracle;

/// <summary>A schema whose fields look into the request's <see cref="Markers"/>, each in one of the ways in which resolvers can be.</summary>
internal sealed class MarkedSchema
{
    private static readonly ConcurrentDictionary<string, MarkedSchema> Built = new(StringComparer.Ordinal);

    private readonly LeafWriters writers = new();

    private MarkedSchema(string sdl)
    {
        Schema = SchemaBuilder.BuildForValidation(sdl);
        foreach (var scalar in Schema.Types.Values.OfType<ScalarType>().Where(scalar => scalar.Name is not ("Int" or "Float" or "String" or "Boolean" or "ID")))
        {
            // To graphql-js a scalar is whatever JSON there is, also where we know better.
            scalar.Codec = BuiltIns.Codecs["JSON"];
        }

        var introspection = new ResolverMap();
        IntrospectionSchema.Resolvers(introspection);

        // That all other fields have no resolver is not told to anybody: they get theirs now.
        ResolverBinding.Bind(Schema, introspection, new SchemaFaults(new Source(sdl)));
        foreach (var type in Schema.Types.Values.OfType<ObjectType>().Where(type => !SchemaValidation.IsIntrospection(type.Name)))
        {
            foreach (var field in type.Fields.Values)
            {
                field.Resolver = ResolverOf(type, field);
            }
        }

        foreach (var type in Schema.Types.Values.Where(type => type is InterfaceType or UnionType))
        {
            Schema.Discriminators[type.Name] = value => ((JsonElement)value).GetProperty("__typename").GetString()!;
        }

        Engine = new GraphQLEngine(Schema, new GraphQLOptions { Limits = Ours.Unlimited });
    }

    public Schema Schema { get; }

    public GraphQLEngine Engine { get; }

    public static MarkedSchema Of(string sdl)
    {
        if (Built.Count > 64)
        {
            Built.Clear();
        }

        return Built.GetOrAdd(sdl, text => new MarkedSchema(text));
    }

    private FieldResolver ResolverOf(ObjectType type, FieldDefinition field)
    {
        var leaf = field.Type.IsLeaf ? writers.Untyped(Markers.ClrTypeOf(field.Type), field.Type) : null;
        if (ReferenceEquals(type, Schema.SubscriptionType))
        {
            return new Events(field) { Leaf = leaf };
        }

        var isRoot = ReferenceEquals(type, Schema.QueryType) || ReferenceEquals(type, Schema.MutationType);
        return leaf is not null && !isRoot && field.Name[^1] % 2 == 0 ? new Pure(field, leaf) : new Column(field, isRoot) { Leaf = leaf };
    }

    private static object? Typed(JsonElement? value, GraphType type, Markers markers) =>
        type.IsLeaf ? Markers.Leaf(value, type) : markers.Composite(value);

    private sealed class Pure(FieldDefinition field, LeafValueWriter leaf) : PureLeaf
    {
        public override bool NeedsContext => true;

        public override void Write(JsonOutput output, object parent, ResolveContext? context) =>
            leaf.Write(output, Markers.Leaf(Markers.Field((JsonElement)parent, field.Name, context!.Arguments), field.Type));
    }

    private sealed class Column(FieldDefinition field, bool isRoot) : ColumnResolver
    {
        public override bool DoesInputOutput => true;

        public override async ValueTask ResolveAsync(object?[] parents, ResolveContext context, ResolvedColumn into)
        {
            var markers = context.Properties.Get<Markers>();
            for (var i = 0; i < parents.Length; i++)
            {
                try
                {
                    into.Values[i] = Typed(await markers.FieldAsync(parents[i], field.Owner.Name, isRoot, field.Name, context.Arguments), field.Type, markers);
                }
                catch (GraphQLException error)
                {
                    into.Fail(i, error);
                }
            }
        }
    }

    private sealed class Events(FieldDefinition field) : EventColumn
    {
        public override async IAsyncEnumerable<object?> Subscribe(ResolveContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            foreach (var item in context.Properties.Get<Markers>().Events(field.Owner.Name, field.Name, context.Arguments))
            {
                yield return item;
            }
        }

        public override async ValueTask ResolveAsync(object?[] parents, ResolveContext context, ResolvedColumn into)
        {
            for (var i = 0; i < parents.Length; i++)
            {
                into.Values[i] = Typed(await Markers.EventAsync((JsonElement)parents[i]!, context.Arguments), field.Type, context.Properties.Get<Markers>());
            }
        }
    }
}
