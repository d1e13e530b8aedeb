using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation;

/// <summary>The walk over definitions of a schema (specification section 3).</summary>
internal sealed partial class DocumentWalk
{
    private const string SchemaDirectives = "schema";

    private void WalkTypeSystem(DefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema: WalkSchema(schema); break;
            case TypeDefinitionNode type: WalkTypeDefinition(type); break;
            case DirectiveDefinitionNode directive:
                foreach (var rule in rules)
                {
                    rule.EnterDirectiveDefinition(directive);
                }

                WalkInputValues(directive.Arguments, "ARGUMENT_DEFINITION");
                break;
            default: break;
        }
    }

    private void WalkSchema(SchemaDefinitionNode schema)
    {
        foreach (var rule in rules)
        {
            rule.EnterSchema(schema);
        }

        WalkShared(schema.Directives, "SCHEMA", SchemaDirectives);
        foreach (var operation in schema.Operations)
        {
            WalkType(operation.Type);
        }
    }

    private void WalkTypeDefinition(TypeDefinitionNode type)
    {
        foreach (var rule in rules)
        {
            rule.EnterType(type);
        }

        // A type may be called schema; with a space before it, no name can collide.
        WalkShared(type.Directives, LocationOf(type.Kind), $" {type.Name}");
        foreach (var named in type.Interfaces.Concat(type.UnionMembers))
        {
            WalkType(named);
        }

        foreach (var field in type.Fields)
        {
            WalkInputValues(field.Arguments, "ARGUMENT_DEFINITION");
            WalkType(field.Type);
            WalkDirectives(field.Directives, "FIELD_DEFINITION");
        }

        foreach (var value in type.EnumValues)
        {
            WalkDirectives(value.Directives, "ENUM_VALUE");
        }

        WalkInputValues(type.InputFields, "INPUT_FIELD_DEFINITION");
    }

    private void WalkInputValues(IReadOnlyList<InputValueNode> values, string location)
    {
        foreach (var value in values)
        {
            WalkType(value.Type);
            WalkDirectives(value.Directives, location);
            if (value.Default is { } literal)
            {
                WalkValue(literal, null, hasDefault: false, null);
            }
        }
    }

    private void WalkShared(IReadOnlyList<DirectiveNode> directives, string location, string owner)
    {
        context.DirectivesOf = owner;
        WalkDirectives(directives, location);
        context.DirectivesOf = null;
    }

    private static string LocationOf(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "SCALAR",
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        _ => "INPUT_OBJECT",
    };
}
