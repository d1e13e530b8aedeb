namespace CoInnovation.GraphQL.Language;

internal enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>A name with the byte offset at which it stands.</summary>
internal readonly record struct Name(string Value, int Start)
{
    public override string ToString() => Value;
}

internal abstract class Node
{
    /// <summary>Byte offset of the first token.</summary>
    public int Start { get; init; }
}

internal sealed class DocumentNode(Source source, IReadOnlyList<DefinitionNode> definitions) : Node
{
    public Source Source => source;

    /// <summary>How many there were: the size of the tree.</summary>
    public int Tokens { get; init; }

    public IReadOnlyList<DefinitionNode> Definitions => definitions;

    public IEnumerable<OperationNode> Operations => definitions.OfType<OperationNode>();

    public IEnumerable<FragmentNode> Fragments => definitions.OfType<FragmentNode>();
}

internal abstract class DefinitionNode : Node
{
    public string? Description { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

internal sealed class OperationNode : DefinitionNode
{
    public required OperationKind Kind { get; init; }

    public Name? Name { get; init; }

    public IReadOnlyList<VariableNode> Variables { get; init; } = [];

    public required SelectionSetNode SelectionSet { get; init; }
}

internal sealed class FragmentNode : DefinitionNode
{
    public required Name Name { get; init; }

    public required NamedTypeNode TypeCondition { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }
}

internal sealed class VariableNode : Node
{
    public required Name Name { get; init; }

    public required TypeNode Type { get; init; }

    public ValueNode? Default { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

internal sealed class SelectionSetNode(IReadOnlyList<SelectionNode> selections) : Node
{
    public IReadOnlyList<SelectionNode> Selections => selections;
}

internal abstract class SelectionNode : Node
{
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

internal sealed class FieldNode : SelectionNode
{
    public Name? Alias { get; init; }

    public required Name Name { get; init; }

    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    public SelectionSetNode? SelectionSet { get; init; }

    public string ResponseName => Alias?.Value ?? Name.Value;
}

internal sealed class FragmentSpreadNode : SelectionNode
{
    public required Name Name { get; init; }
}

internal sealed class InlineFragmentNode : SelectionNode
{
    public NamedTypeNode? TypeCondition { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }
}

internal sealed class ArgumentNode : Node
{
    public required Name Name { get; init; }

    public required ValueNode Value { get; init; }
}

internal sealed class DirectiveNode : Node
{
    public required Name Name { get; init; }

    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    public ValueNode? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}

internal abstract class TypeNode : Node;

internal sealed class NamedTypeNode(Name name) : TypeNode
{
    public Name Name => name;

    public override string ToString() => name.Value;
}

internal sealed class ListTypeNode(TypeNode of) : TypeNode
{
    public TypeNode OfType => of;

    public override string ToString() => $"[{of}]";
}

internal sealed class NonNullTypeNode(TypeNode of) : TypeNode
{
    public TypeNode OfType => of;

    public override string ToString() => $"{of}!";
}

internal abstract class ValueNode : Node
{
    public sealed override string ToString() => ValuePrinter.Print(this);
}

internal sealed class VariableReferenceNode(string name) : ValueNode
{
    public string Name => name;
}

internal sealed class IntNode(string text) : ValueNode
{
    public string Text => text;
}

internal sealed class FloatNode(string text) : ValueNode
{
    public string Text => text;
}

internal sealed class StringNode(string value) : ValueNode
{
    public string Value => value;

    public bool IsBlock { get; init; }
}

internal sealed class BooleanNode(bool value) : ValueNode
{
    public bool Value => value;
}

internal sealed class NullNode : ValueNode;

internal sealed class EnumNode(string value) : ValueNode
{
    public string Value => value;
}

internal sealed class ListNode(IReadOnlyList<ValueNode> values) : ValueNode
{
    public IReadOnlyList<ValueNode> Values => values;
}

internal sealed class ObjectNode(IReadOnlyList<ObjectFieldNode> fields) : ValueNode
{
    public IReadOnlyList<ObjectFieldNode> Fields => fields;
}

internal sealed class ObjectFieldNode : Node
{
    public required Name Name { get; init; }

    public required ValueNode Value { get; init; }
}
