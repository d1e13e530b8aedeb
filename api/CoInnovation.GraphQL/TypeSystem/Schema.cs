using System.Collections.Concurrent;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL;

/// <summary>A built schema: types, resolvers and directives (specification section 3.3). It never changes.</summary>
public sealed class Schema
{
    private readonly ConcurrentDictionary<(NamedType Abstract, Type ClrType), ObjectType?> objectTypes = [];

    internal Schema(
        ObjectType queryType,
        IReadOnlyDictionary<string, NamedType> types,
        IReadOnlyDictionary<string, DirectiveDefinition> directives,
        IReadOnlyDictionary<NamedType, ObjectType[]> possibleTypes) =>
        (QueryType, Types, Directives, PossibleTypes) = (queryType, types, directives, possibleTypes);

    internal string? Description { get; init; }

    internal IReadOnlyDictionary<string, NamedType> Types { get; }

    internal IReadOnlyDictionary<string, DirectiveDefinition> Directives { get; }

    internal ObjectType QueryType { get; }

    internal ObjectType? MutationType { get; init; }

    internal ObjectType? SubscriptionType { get; init; }

    internal IReadOnlyDictionary<NamedType, ObjectType[]> PossibleTypes { get; }

    internal NameTable Names { get; set; } = NameTable.Empty;

    internal Dictionary<string, Func<object, string>> Discriminators { get; } = new(StringComparer.Ordinal);

    /// <summary>Directives of the engine that clients need not see.</summary>
    internal static bool IsInternalDirective(string name) => name is "authorize" or "cost" or "listSize";

    internal FieldDefinition SchemaMetaField { get; set; } = null!;

    internal FieldDefinition TypeMetaField { get; set; } = null!;

    internal FieldDefinition TypeNameMetaField { get; set; } = null!;

    internal ObjectType? RootOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    internal NamedType? Find(string name) => Types.GetValueOrDefault(name);

    /// <summary>The type that a reference in a document means; null when it names none.</summary>
    internal GraphType? TypeOf(TypeNode reference) => reference switch
    {
        NonNullTypeNode nonNull => TypeOf(nonNull.OfType) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => TypeOf(list.OfType) is { } inner ? new ListType(inner) : null,
        _ => Find(((NamedTypeNode)reference).Name.Value),
    };

    /// <summary>The field of a type by name, with the meta fields of introspection (specification section 4).</summary>
    internal FieldDefinition? FieldOf(NamedType? parent, string name) => name switch
    {
        "__typename" when parent is { IsComposite: true } => TypeNameMetaField,
        "__schema" when ReferenceEquals(parent, QueryType) => SchemaMetaField,
        "__type" when ReferenceEquals(parent, QueryType) => TypeMetaField,
        _ => parent is FieldsType fields ? fields.Fields.GetValueOrDefault(name) : null,
    };

    internal ObjectType[] PossibleTypesOf(NamedType type) => PossibleTypes.GetValueOrDefault(type) ?? [];

    internal static bool IsSubtype(GraphType possible, GraphType super) => (possible, super) switch
    {
        (NonNullType a, NonNullType b) => IsSubtype(a.OfType, b.OfType),
        (_, NonNullType) => false,
        (NonNullType a, _) => IsSubtype(a.OfType, super),
        (ListType a, ListType b) => IsSubtype(a.OfType, b.OfType),
        (ListType, _) or (_, ListType) => false,
        _ => ReferenceEquals(possible, super)
            || (super is UnionType union && possible is ObjectType member && union.Members.Contains(member))
            || (super is InterfaceType implemented && possible is FieldsType type && type.Interfaces.Contains(implemented)),
    };

    internal bool DoTypesOverlap(NamedType a, NamedType b) =>
        ReferenceEquals(a, b) || PossibleTypesOf(a).AsSpan().ContainsAny(PossibleTypesOf(b));

    /// <summary>The object type of a value: by the discriminator of the abstract type, else by the CLR type and its bases.</summary>
    internal ObjectType? ObjectTypeOf(NamedType type, object value)
    {
        if (type is ObjectType exact)
        {
            return exact;
        }

        if (Discriminators.TryGetValue(type.Name, out var discriminator))
        {
            return Array.Find(PossibleTypesOf(type), candidate => candidate.Name == discriminator(value));
        }

        return objectTypes.GetOrAdd((type, value.GetType()), static (key, schema) =>
        {
            for (var clrType = key.ClrType; clrType is not null; clrType = clrType.BaseType)
            {
                if (Array.Find(schema.PossibleTypesOf(key.Abstract), candidate => candidate.ClrType == clrType) is { } found)
                {
                    return found;
                }
            }

            return null;
        }, this);
    }
}
