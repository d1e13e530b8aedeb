using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation;

/// <summary>
/// The names that a schema document defines, as a schema without content: enough for rules that must run before a schema can be built of the document.
/// </summary>
internal static class SchemaOutline
{
    public static Schema Of(DocumentNode document)
    {
        var types = new Dictionary<string, NamedType>(StringComparer.Ordinal);
        var directives = new Dictionary<string, DirectiveDefinition>(StringComparer.Ordinal);
        foreach (var definition in TypeFactory.BuiltInDefinitions.Concat(document.Definitions))
        {
            switch (definition)
            {
                case TypeDefinitionNode { IsExtension: false } type:
                    types[type.Name.Value] = new ScalarType(type.Name.Value);
                    break;
                case DirectiveDefinitionNode directive:
                    directives[directive.Name.Value] = Outline(directive);
                    break;
                default:
                    break;
            }
        }

        return new Schema(new ObjectType("Query"), types, directives, new Dictionary<NamedType, ObjectType[]>());
    }

    private static DirectiveDefinition Outline(DirectiveDefinitionNode node)
    {
        var directive = new DirectiveDefinition(node.Name.Value)
        {
            IsRepeatable = node.IsRepeatable,
            Locations = [.. node.Locations.Select(location => location.Value)],
        };
        foreach (var argument in node.Arguments)
        {
            directive.Arguments[argument.Name.Value] = new InputValue(argument.Name.Value, Outline(argument.Type)) { DefaultLiteral = argument.Default };
        }

        return directive;
    }

    private static GraphType Outline(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => new NonNullType(Outline(nonNull.OfType)),
        ListTypeNode list => new ListType(Outline(list.OfType)),
        _ => new ScalarType(type.ToString()!),
    };
}
