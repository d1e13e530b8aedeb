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

    /// <summary>What every schema has without saying so.</summary>
    public static IEnumerable<DefinitionNode> BuiltInDefinitions => Prelude.Concat(InternalDirectives);

    public Schema Build()
    {
        foreach (var definition in document.Definitions.Where(definition => definition is OperationNode or FragmentNode))
        {
            faults.At(definition.Start, "An operation or fragment does not belong into a schema.");
        }

        DefinitionNode[] all = [.. document.Definitions.Where(definition => !IsBuiltIn(definition)), .. Prelude.Where(IsNotRedefined)];
        var parts = all.OfType<TypeDefinitionNode>().OrderBy(node => node.IsExtension).ToLookup(node => node.Name.Value, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            types[part.Key] = Declare(part.First(), [.. part]);
        }

        foreach (var type in types.Values)
        {
            Complete(type, parts[type.Name]);
        }

        var directives = Directives(all);
        DropUnusedScalars(directives.Values);
        var schemaNodes = document.Definitions.OfType<SchemaDefinitionNode>().ToList();
        var schema = new Schema(Root(OperationKind.Query, schemaNodes) ?? new ObjectType("Query"), types, directives, PossibleTypes())
        {
            Description = schemaNodes.Find(node => !node.IsExtension)?.Description,
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

    /// <summary>Whether a definition is one more of what is there already: of a built-in scalar, as some tools want it, or, by mistake, of an introspection type.</summary>
    private bool IsBuiltIn(DefinitionNode definition)
    {
        if (definition is TypeDefinitionNode { Name: var name } && SchemaValidation.IsIntrospection(name.Value))
        {
            SchemaValidation.CheckName(name.Value, name.Start, faults);
            return true;
        }

        return definition is TypeDefinitionNode scalar && Prelude.OfType<TypeDefinitionNode>().Any(known => known.Name.Value == scalar.Name.Value);
    }

    // A schema may spell out the directives that it has anyway.
    private bool IsNotRedefined(DefinitionNode builtIn) => builtIn is not DirectiveDefinitionNode directive
        || !document.Definitions.OfType<DirectiveDefinitionNode>().Any(own => own.Name.Value == directive.Name.Value);

    private static NamedType Declare(TypeDefinitionNode node, IReadOnlyList<TypeDefinitionNode> parts)
    {
        var (name, start) = (node.Name.Value, node.Name.Start);
        DirectiveNode[] directives = [.. parts.SelectMany(part => part.Directives)];
        return node.Kind switch
        {
            TypeKind.Scalar => new ScalarType(name)
            {
                Description = node.Description,
                Start = start,
                SpecifiedByUrl = Text(directives, "specifiedBy", "url"),
                Codec = BuiltIns.Codecs.GetValueOrDefault(name),
            },
            TypeKind.Object => new ObjectType(name) { Description = node.Description, Start = start, Policies = PoliciesOf(directives) },
            TypeKind.Interface => new InterfaceType(name) { Description = node.Description, Start = start },
            TypeKind.Union => new UnionType(name) { Description = node.Description, Start = start },
            TypeKind.Enum => new EnumType(name) { Description = node.Description, Start = start },
            _ => new InputObjectType(name) { Description = node.Description, Start = start, IsOneOf = directives.Any(directive => directive.Name.Value == "oneOf") },
        };
    }

    private void Complete(NamedType type, IEnumerable<TypeDefinitionNode> nodes)
    {
        switch (type)
        {
            case FieldsType fields:
                fields.Interfaces.AddRange(OfKind<InterfaceType>(nodes.SelectMany(node => node.Interfaces), other => $"Type {type} must only implement Interface types, it cannot implement {other}."));
                foreach (var node in nodes.SelectMany(node => node.Fields))
                {
                    AddField(fields, node);
                }

                break;
            case UnionType union:
                if (nodes.All(node => node.UnionMembers.Count == 0))
                {
                    faults.At(type.Start, $"Union type {type} must define one or more member types.");
                }

                union.Members.AddRange(OfKind<ObjectType>(nodes.SelectMany(node => node.UnionMembers), other => $"Union type {type} can only include Object types, it cannot include {other}."));
                break;
            case EnumType values:
                foreach (var node in nodes.SelectMany(node => node.EnumValues))
                {
                    values.Values[node.Name.Value] = new EnumValue(node.Name.Value, node.Description, DeprecationOf(node.Directives)) { Start = node.Name.Start };
                }

                break;
            case InputObjectType input:
                AddInputValues(input.Fields, nodes.SelectMany(node => node.InputFields));
                break;
            default:
                break;
        }
    }

    private void AddField(FieldsType owner, FieldDefinitionNode node)
    {
        var listSize = node.Directives.FirstOrDefault(directive => directive.Name.Value == "listSize");
        var field = new FieldDefinition(owner, node.Name.Value, Type(node.Type))
        {
            Start = node.Name.Start,
            Description = node.Description,
            DeprecationReason = DeprecationOf(node.Directives),
            Policies = [.. (owner as ObjectType)?.Policies ?? [], .. PoliciesOf(node.Directives)],
            CostWeight = Number(node.Directives.FirstOrDefault(directive => directive.Name.Value == "cost")?.Argument("weight")),
            ListSize = listSize is null ? null : new ListSize(Number(listSize.Argument("assumedSize")), Texts(listSize.Argument("slicingArguments")), Texts(listSize.Argument("sizedFields"))),
        };
        AddInputValues(field.Arguments, node.Arguments);
        owner.Fields[field.Name] = field;
    }

    private void AddInputValues(Dictionary<string, InputValue> into, IEnumerable<InputValueNode> nodes)
    {
        foreach (var node in nodes)
        {
            into[node.Name.Value] = new InputValue(node.Name.Value, Type(node.Type))
            {
                Start = node.Name.Start,
                Description = node.Description,
                DeprecationReason = DeprecationOf(node.Directives),
                DefaultLiteral = node.Default,
            };
        }
    }

    private Dictionary<string, DirectiveDefinition> Directives(IEnumerable<DefinitionNode> all)
    {
        var directives = new Dictionary<string, DirectiveDefinition>(StringComparer.Ordinal);
        var declared = all.OfType<DirectiveDefinitionNode>().ToList();
        foreach (var node in declared.Concat(InternalDirectives.OfType<DirectiveDefinitionNode>().Where(node => declared.TrueForAll(other => other.Name.Value != node.Name.Value))))
        {
            var directive = directives[node.Name.Value] = new DirectiveDefinition(node.Name.Value)
            {
                Start = node.Name.Start,
                Description = node.Description,
                IsRepeatable = node.IsRepeatable,
                Locations = [.. node.Locations.Select(location => location.Value)],
            };
            AddInputValues(directive.Arguments, node.Arguments);
        }

        return directives;
    }

    /// <summary>Section 3.5: a built-in scalar that nothing refers to is no type of the schema.</summary>
    private void DropUnusedScalars(IEnumerable<DirectiveDefinition> directives)
    {
        var fields = types.Values.OfType<FieldsType>().SelectMany(type => type.Fields.Values).ToList();
        var used = fields.SelectMany(field => field.Arguments.Values)
            .Concat(directives.SelectMany(directive => directive.Arguments.Values))
            .Concat(types.Values.OfType<InputObjectType>().SelectMany(type => type.Fields.Values))
            .Select(value => value.Type.Named)
            .Concat(fields.Select(field => field.Type.Named))
            .ToHashSet();
        foreach (var builtIn in Prelude.OfType<TypeDefinitionNode>().Where(node => node.Kind == TypeKind.Scalar && !used.Contains(types[node.Name.Value])))
        {
            types.Remove(builtIn.Name.Value);
        }
    }

    /// <summary>The root that the schema definition names; without one, the type called like the kind of operation.</summary>
    private ObjectType? Root(OperationKind kind, List<SchemaDefinitionNode> schemaNodes)
    {
        var named = schemaNodes.SelectMany(node => node.Operations).FirstOrDefault(operation => operation.Kind == kind)?.Type;
        var type = named is not null ? Type(named) : schemaNodes.Exists(node => !node.IsExtension) ? null : types.GetValueOrDefault(kind.ToString());
        if (type is ObjectType root)
        {
            return root;
        }

        var isQuery = kind == OperationKind.Query;
        if (type is not null)
        {
            faults.At(named?.Start ?? type.Named.Start, $"{kind} root type must be Object type{(isQuery ? "" : " if provided")}, it cannot be {type}.");
        }
        else if (isQuery)
        {
            faults.Add("Query root type must be provided.");
        }

        return null;
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

    private IEnumerable<T> OfKind<T>(IEnumerable<NamedTypeNode> nodes, Func<GraphType, string> fault)
        where T : NamedType
    {
        foreach (var node in nodes)
        {
            var type = Type(node);
            if (type is T fitting)
            {
                yield return fitting;
            }
            else
            {
                faults.At(node.Start, fault(type));
            }
        }
    }

    // Every name is known: KnownTypeNames has seen to it.
    private GraphType Type(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Type(nonNull.OfType)),
        ListTypeNode list => new ListType(Type(list.OfType)),
        _ => types[((NamedTypeNode)node).Name.Value],
    };

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
