using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Introspection;

/// <summary>Introspection (specification section 4) is a schema over the schema's own objects: the executor knows nothing of it.</summary>
internal static class IntrospectionSchema
{
    public const string Sdl = """
        "A GraphQL Schema defines the capabilities of a GraphQL server."
        type __Schema {
          description: String
          "A list of all types supported by this server."
          types: [__Type!]!
          "The type that query operations will be rooted at."
          queryType: __Type!
          "If this server supports mutation, the type that mutation operations will be rooted at."
          mutationType: __Type
          "If this server support subscription, the type that subscription operations will be rooted at."
          subscriptionType: __Type
          "A list of all directives supported by this server."
          directives: [__Directive!]!
        }
        "The fundamental unit of any GraphQL Schema is the type."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }
        "An enum describing what kind of type a given `__Type` is."
        enum __TypeKind { SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL }
        "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }
        "Arguments provided to Fields or Directives and the input fields of an InputObject."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "A GraphQL-formatted string representing the default value for this input value."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }
        "One possible value for a given Enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }
        "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }
        "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies."
        enum __DirectiveLocation {
          QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION SCHEMA SCALAR OBJECT
          FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION
        }
        """;

    public static void Resolvers(ResolverMap map)
    {
        map.Type<Schema>("__Schema")
            .Field("description", schema => schema.Description)
            .Field("types", schema => schema.Types.Values)
            .Field("queryType", schema => schema.QueryType)
            .Field("mutationType", schema => schema.MutationType)
            .Field("subscriptionType", schema => schema.SubscriptionType)
            .Field("directives", schema => schema.Directives.Values.Where(directive => !Schema.IsInternalDirective(directive.Name)));
        map.Type<GraphType>("__Type")
            .Field("kind", KindOf)
            .Field("name", type => (type as NamedType)?.Name)
            .Field("description", type => (type as NamedType)?.Description)
            .Field("specifiedByURL", type => (type as ScalarType)?.SpecifiedByUrl)
            .Field("fields", (type, context) => (type as FieldsType)?.Fields.Values.Where(field => IsShown(context, field.DeprecationReason)))
            .Field("interfaces", type => (type as FieldsType)?.Interfaces)
            .Field("possibleTypes", (type, context) => type is InterfaceType or UnionType ? context.Properties.Get<Schema>().PossibleTypesOf((NamedType)type) : null)
            .Field("enumValues", (type, context) => (type as EnumType)?.Values.Values.Where(value => IsShown(context, value.DeprecationReason)))
            .Field("inputFields", (type, context) => (type as InputObjectType)?.Fields.Values.Where(field => IsShown(context, field.DeprecationReason)))
            .Field("ofType", type => (type as ListType)?.OfType ?? (type as NonNullType)?.OfType)
            .Field("isOneOf", type => (type as InputObjectType)?.IsOneOf);
        map.Type<FieldDefinition>("__Field")
            .Field("name", field => field.Name)
            .Field("description", field => field.Description)
            .Field("args", (field, context) => field.Arguments.Values.Where(argument => IsShown(context, argument.DeprecationReason)))
            .Field("type", field => field.Type)
            .Field("isDeprecated", field => field.DeprecationReason is not null)
            .Field("deprecationReason", field => field.DeprecationReason);
        map.Type<InputValue>("__InputValue")
            .Field("name", value => value.Name)
            .Field("description", value => value.Description)
            .Field("type", value => value.Type)
            .Field("defaultValue", value => value.DefaultLiteral?.ToString())
            .Field("isDeprecated", value => value.DeprecationReason is not null)
            .Field("deprecationReason", value => value.DeprecationReason);
        map.Type<EnumValue>("__EnumValue")
            .Field("name", value => value.Name)
            .Field("description", value => value.Description)
            .Field("isDeprecated", value => value.DeprecationReason is not null)
            .Field("deprecationReason", value => value.DeprecationReason);
        map.Type<DirectiveDefinition>("__Directive")
            .Field("name", directive => directive.Name)
            .Field("description", directive => directive.Description)
            .Field("isRepeatable", directive => directive.IsRepeatable)
            .Field("locations", directive => directive.Locations)
            .Field("args", (directive, context) => directive.Arguments.Values.Where(argument => IsShown(context, argument.DeprecationReason)));
    }

    /// <summary>The meta fields; they belong to no type's list of fields (section 4.1).</summary>
    public static void AddMetaFields(Schema schema)
    {
        var schemaType = (ObjectType)schema.Types["__Schema"];
        var type = (ObjectType)schema.Types["__Type"];
        var text = schema.Types["String"];
        schema.SchemaMetaField = new FieldDefinition(schema.QueryType, "__schema", new NonNullType(schemaType))
        {
            Description = "Access the current type schema of this server.",
            Resolver = new Execution.RootColumn<Schema>(context => ValueTask.FromResult(context.Properties.Get<Schema>()), doesInputOutput: false),
        };
        schema.TypeMetaField = new FieldDefinition(schema.QueryType, "__type", type)
        {
            Description = "Request the type information of a single type.",
            Resolver = new Execution.RootColumn<NamedType?>(context => ValueTask.FromResult(context.Properties.Get<Schema>().Find(context.Arg<string>("name")!)), doesInputOutput: false),
            Arguments = { ["name"] = new InputValue("name", new NonNullType(text)) },
        };
        schema.TypeNameMetaField = new FieldDefinition(schema.QueryType, "__typename", new NonNullType(text))
        {
            Description = "The name of the current Object type at runtime.",
        };
    }

    private static bool IsShown(ResolveContext context, string? deprecationReason) => deprecationReason is null || context.Arg<bool>("includeDeprecated");

    private static string KindOf(GraphType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
