namespace CoInnovation.GraphQL.Language;

internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
}

/// <summary><c>schema { query: Query }</c> or its extension.</summary>
internal sealed class SchemaDefinitionNode : DefinitionNode
{
    public required bool IsExtension { get; init; }

    public required IReadOnlyList<OperationTypeNode> Operations { get; init; }
}

/// <summary><c>query: Query</c> within a schema definition.</summary>
internal sealed class OperationTypeNode(OperationKind kind, NamedTypeNode type) : Node
{
    public OperationKind Kind => kind;

    public NamedTypeNode Type => type;
}

/// <summary>A type definition or extension; only the parts of its kind are filled.</summary>
internal sealed class TypeDefinitionNode : DefinitionNode
{
    public required TypeKind Kind { get; init; }

    public required Name Name { get; init; }

    public required bool IsExtension { get; init; }

    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    public IReadOnlyList<NamedTypeNode> UnionMembers { get; init; } = [];

    public IReadOnlyList<EnumValueNode> EnumValues { get; init; } = [];

    public IReadOnlyList<InputValueNode> InputFields { get; init; } = [];
}

internal sealed class FieldDefinitionNode : Node
{
    public required Name Name { get; init; }

    public string? Description { get; init; }

    public required TypeNode Type { get; init; }

    public IReadOnlyList<InputValueNode> Arguments { get; init; } = [];

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

internal sealed class InputValueNode : Node
{
    public required Name Name { get; init; }

    public string? Description { get; init; }

    public required TypeNode Type { get; init; }

    public ValueNode? Default { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

internal sealed class EnumValueNode : Node
{
    public required Name Name { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

internal sealed class DirectiveDefinitionNode : DefinitionNode
{
    public required Name Name { get; init; }

    public IReadOnlyList<InputValueNode> Arguments { get; init; } = [];

    public required bool IsRepeatable { get; init; }

    public required IReadOnlyList<Name> Locations { get; init; }
}
