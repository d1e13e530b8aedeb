using System.Globalization;
using CoInnovation.GraphQL.Introspection;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>Makes types of type definitions: first every named type, then their fields, so that the order in the SDL does not matter.</summary>
internal sealed class TypeFactory(DocumentNode document, SchemaFaults faults)
{
    private static readonly DefinitionNode[] Prelude =
    [
        .. Parser.Parse(new Source(BuiltIns.Sdl), new GraphQLLimits(), NameTable.Empty).Definitions,
        .. Parser.Parse(new Source(IntrospectionSchema.Sdl), new GraphQLLimits(), NameTable.Empty).Definitions,
    ];

    private static readonly DefinitionNode[] InternalDirectives = [.. Parser.Parse(new Source(BuiltIns.InternalSdl), new GraphQLLimits(), NameTable.Empty).Definitions];

    private readonly Dictionary<string, NamedType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TypeDefinitionNode>> parts = new(StringComparer.Ordinal);

    public Schema Build()
    {
        foreach (var definition in document.Definitions.Where(definition => definition is OperationNode or FragmentNode))
        {
            faults.At(definition.Start, "An operation or fragment does not belong into a schema.");
        }

        DefinitionNode[] all = [.. document.Definitions, .. Prelude.Where(IsNotRedefined)];
        foreach (var definition in all.OfType<TypeDefinitionNode>().Where(definition => !definition.IsExtension))
        {
            Declare(definition);
        }

        foreach (var extension in all.OfType<TypeDefinitionNode>().Where(definition => definition.IsExtension))
        {
            Extend(extension);
        }

        foreach (var type in types.Values)
        {
            Complete(type, parts[type.Name]);
        }

        var directives = Directives(all);
        var schemaNodes = document.Definitions.OfType<SchemaDefinitionNode>().ToList();
        foreach (var second in schemaNodes.Where(node => !node.IsExtension).Skip(1))
        {
            faults.At(second.Start, "Must provide only one schema definition.");
        }

        var query = Root(OperationKind.Query, schemaNodes);
        if (query is null)
        {
            faults.Add("Query root type must be provided.");
            faults.ThrowIfAny();
        }

        var schema = new Schema(query!, types, directives, PossibleTypes())
        {
            Description = schemaNodes.FirstOrDefault(node => !node.IsExtension)?.Description,
            MutationType = Root(OperationKind.Mutation, schemaNodes),
            SubscriptionType = Root(OperationKind.Subscription, schemaNodes),
        };
        schema.Names = new NameTable(
        [
            .. types.Keys, .. directives.Keys, "__schema", "__type", "__typename", "if", "name", "input", "IntrospectionQuery",
            .. types.Values.OfType<FieldsType>().SelectMany(type => type.Fields.Values).SelectMany(field => field.Arguments.Keys.Prepend(field.Name)),
            .. types.Values.OfType<InputObjectType>().SelectMany(type => type.Fields.Keys),
            .. types.Values.OfType<EnumType>().SelectMany(type => type.Values.Keys),
        ]);
        IntrospectionSchema.AddMetaFields(schema);
        return schema;
    }

    // A schema may spell out the scalars and directives that it has anyway.
    private bool IsNotRedefined(DefinitionNode builtIn) => !document.Definitions.Any(definition => (definition, builtIn) switch
    {
        (TypeDefinitionNode a, TypeDefinitionNode b) => !a.IsExtension && b.Kind == TypeKind.Scalar && a.Name.Value == b.Name.Value,
        (DirectiveDefinitionNode a, DirectiveDefinitionNode b) => a.Name.Value == b.Name.Value,
        _ => false,
    });

    private void Declare(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        if (!parts.TryAdd(name, [node]))
        {
            faults.At(node.Name.Start, $"There can be only one type named \"{name}\".");
            return;
        }

        types[name] = node.Kind switch
        {
            TypeKind.Scalar => new ScalarType(name)
            {
                Description = node.Description,
                Start = node.Name.Start,
                SpecifiedByUrl = Text(node.Directives, "specifiedBy", "url"),
            },
            TypeKind.Object => new ObjectType(name) { Description = node.Description, Start = node.Name.Start, Policies = PoliciesOf(node.Directives) },
            TypeKind.Interface => new InterfaceType(name) { Description = node.Description, Start = node.Name.Start },
            TypeKind.Union => new UnionType(name) { Description = node.Description, Start = node.Name.Start },
            TypeKind.Enum => new EnumType(name) { Description = node.Description, Start = node.Name.Start },
            _ => new InputObjectType(name)
            {
                Description = node.Description,
                Start = node.Name.Start,
                IsOneOf = node.Directives.Any(directive => directive.Name.Value == "oneOf"),
            },
        };
    }

    private void Extend(TypeDefinitionNode extension)
    {
        if (!parts.TryGetValue(extension.Name.Value, out var known))
        {
            faults.At(extension.Name.Start, $"Cannot extend type \"{extension.Name}\" because it is not defined.");
        }
        else if (known[0].Kind != extension.Kind)
        {
            faults.At(extension.Name.Start, $"Cannot extend type \"{extension.Name}\" as another kind of type.");
        }
        else
        {
            known.Add(extension);
        }
    }

    private void Complete(NamedType type, List<TypeDefinitionNode> nodes)
    {
        switch (type)
        {
            case FieldsType fields:
                fields.Interfaces.AddRange(nodes.SelectMany(node => node.Interfaces).Select(Named<InterfaceType>).OfType<InterfaceType>());
                foreach (var node in nodes.SelectMany(node => node.Fields))
                {
                    AddField(fields, node);
                }

                break;
            case UnionType union:
                union.Members.AddRange(nodes.SelectMany(node => node.UnionMembers).Select(Named<ObjectType>).OfType<ObjectType>());
                break;
            case EnumType values:
                foreach (var node in nodes.SelectMany(node => node.EnumValues))
                {
                    if (!values.Values.TryAdd(node.Name.Value, new EnumValue(node.Name.Value, node.Description, DeprecationOf(node.Directives))))
                    {
                        faults.At(node.Name.Start, $"Enum value \"{type}.{node.Name}\" can only be defined once.");
                    }
                }

                break;
            case InputObjectType input:
                AddInputValues(input.Fields, nodes.SelectMany(node => node.InputFields), field => $"Field \"{type}.{field}\" can only be defined once.");
                break;
            default:
                break;
        }
    }

    private void AddField(FieldsType owner, FieldDefinitionNode node)
    {
        if (Type(node.Type) is not { } type)
        {
            return;
        }

        var listSize = node.Directives.FirstOrDefault(directive => directive.Name.Value == "listSize");
        var field = new FieldDefinition(owner, node.Name.Value, type)
        {
            Start = node.Name.Start,
            Description = node.Description,
            DeprecationReason = DeprecationOf(node.Directives),
            Policies = [.. (owner as ObjectType)?.Policies ?? [], .. PoliciesOf(node.Directives)],
            CostWeight = Number(node.Directives.FirstOrDefault(directive => directive.Name.Value == "cost")?.Argument("weight")),
            ListSize = listSize is null ? null : new ListSize(Number(listSize.Argument("assumedSize")), Texts(listSize.Argument("slicingArguments")), Texts(listSize.Argument("sizedFields"))),
        };
        AddInputValues(field.Arguments, node.Arguments, argument => $"Argument \"{field.Coordinate}({argument}:)\" can only be defined once.");
        if (!owner.Fields.TryAdd(field.Name, field))
        {
            faults.At(node.Name.Start, $"Field \"{field.Coordinate}\" can only be defined once.");
        }
    }

    private void AddInputValues(Dictionary<string, InputValue> into, IEnumerable<InputValueNode> nodes, Func<string, string> duplicate)
    {
        foreach (var node in nodes)
        {
            if (Type(node.Type) is not { } type)
            {
                continue;
            }

            var value = new InputValue(node.Name.Value, type)
            {
                Start = node.Name.Start,
                Description = node.Description,
                DeprecationReason = DeprecationOf(node.Directives),
                DefaultLiteral = node.Default,
            };
            if (!into.TryAdd(value.Name, value))
            {
                faults.At(node.Name.Start, duplicate(value.Name));
            }
        }
    }

    private Dictionary<string, DirectiveDefinition> Directives(IEnumerable<DefinitionNode> all)
    {
        var directives = new Dictionary<string, DirectiveDefinition>(StringComparer.Ordinal);
        var declared = all.OfType<DirectiveDefinitionNode>().ToList();
        foreach (var node in declared.Concat(InternalDirectives.OfType<DirectiveDefinitionNode>().Where(node => declared.TrueForAll(other => other.Name.Value != node.Name.Value))))
        {
            var directive = new DirectiveDefinition(node.Name.Value)
            {
                Description = node.Description,
                IsRepeatable = node.IsRepeatable,
                Locations = [.. node.Locations.Select(location => location.Value)],
            };
            AddInputValues(directive.Arguments, node.Arguments, argument => $"Argument \"@{node.Name}({argument}:)\" can only be defined once.");
            if (!directives.TryAdd(directive.Name, directive))
            {
                faults.At(node.Name.Start, $"There can be only one directive named \"@{directive.Name}\".");
            }
        }

        return directives;
    }

    private ObjectType? Root(OperationKind kind, List<SchemaDefinitionNode> schemaNodes)
    {
        var named = schemaNodes.SelectMany(node => node.Operations).Where(operation => operation.Kind == kind).ToList();
        foreach (var second in named.Skip(1))
        {
            faults.At(second.Type.Start, $"There can be only one {kind} type in schema.");
        }

        if (named.Count > 0)
        {
            return Named<ObjectType>(named[0].Type);
        }

        return schemaNodes.Count == 0 ? types.GetValueOrDefault(kind.ToString()) as ObjectType : null;
    }

    private Dictionary<NamedType, ObjectType[]> PossibleTypes()
    {
        var possible = new Dictionary<NamedType, ObjectType[]>();
        var objects = types.Values.OfType<ObjectType>().ToList();
        foreach (var type in types.Values)
        {
            possible[type] = type switch
            {
                ObjectType exact => [exact],
                UnionType union => [.. union.Members.Distinct()],
                InterfaceType implemented => [.. objects.Where(candidate => candidate.Interfaces.Contains(implemented))],
                _ => [],
            };
        }

        return possible;
    }

    private T? Named<T>(NamedTypeNode node)
        where T : NamedType
    {
        var type = Type(node);
        if (type is not null and not T)
        {
            faults.At(node.Start, $"\"{node}\" is not the kind of type that is needed here.");
        }

        return type as T;
    }

    private GraphType? Type(TypeNode node)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                return Type(nonNull.OfType) is { } required ? new NonNullType(required) : null;
            case ListTypeNode list:
                return Type(list.OfType) is { } element ? new ListType(element) : null;
            default:
                if (types.TryGetValue(((NamedTypeNode)node).Name.Value, out var type))
                {
                    return type;
                }

                faults.At(node.Start, $"Unknown type \"{node}\".");
                return null;
        }
    }

    private static string? DeprecationOf(IReadOnlyList<DirectiveNode> directives)
    {
        var deprecated = directives.FirstOrDefault(directive => directive.Name.Value == "deprecated");
        return deprecated is null ? null : (deprecated.Argument("reason") as StringNode)?.Value ?? "No longer supported";
    }

    private static string[] PoliciesOf(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(directive => directive.Name.Value == "authorize").Select(directive => (directive.Argument("policy") as StringNode)?.Value ?? "")];

    private static string? Text(IReadOnlyList<DirectiveNode> directives, string directive, string argument) =>
        (directives.FirstOrDefault(candidate => candidate.Name.Value == directive)?.Argument(argument) as StringNode)?.Value;

    private static string[] Texts(ValueNode? value) => value switch
    {
        ListNode list => [.. list.Values.OfType<StringNode>().Select(text => text.Value)],
        StringNode text => [text.Value],
        _ => [],
    };

    private static int? Number(ValueNode? value) => value is IntNode number ? int.Parse(number.Text, CultureInfo.InvariantCulture) : null;
}
