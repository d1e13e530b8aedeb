using System.Runtime.CompilerServices;
using System.Text;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>A type reference or a named type (specification section 3.4).</summary>
internal abstract class GraphType
{
    public abstract NamedType Named { get; }

    public bool IsNonNull => this is NonNullType;

    public GraphType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    public bool IsLeaf => Named is ScalarType or EnumType;

    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    public bool IsComposite => Named is ObjectType or InterfaceType or UnionType;

    /// <summary>Structural equality: wrappers are made anew for each reference.</summary>
    public bool SameAs(GraphType other) => (this, other) switch
    {
        (NonNullType a, NonNullType b) => a.OfType.SameAs(b.OfType),
        (ListType a, ListType b) => a.OfType.SameAs(b.OfType),
        _ => ReferenceEquals(this, other),
    };
}

internal sealed class ListType(GraphType of) : GraphType
{
    public GraphType OfType => of;

    public override NamedType Named => of.Named;

    public override string ToString() => $"[{of}]";
}

internal sealed class NonNullType(GraphType of) : GraphType
{
    public GraphType OfType => of;

    public override NamedType Named => of.Named;

    public override string ToString() => $"{of}!";
}

internal abstract class NamedType(string name) : GraphType
{
    public string Name => name;

    public string? Description { get; init; }

    /// <summary>Byte offset of the definition in the SDL, for faults.</summary>
    public int Start { get; init; }

    public override NamedType Named => this;

    public sealed override string ToString() => Name;
}

internal sealed class ScalarType(string name) : NamedType(name)
{
    public string? SpecifiedByUrl { get; set; }

    /// <summary>How the scalar is read and written; every scalar of a built schema has one.</summary>
    public ScalarCodec? Codec { get; set; }
}

internal abstract class FieldsType(string name) : NamedType(name)
{
    public Dictionary<string, FieldDefinition> Fields { get; } = new(StringComparer.Ordinal);

    public List<InterfaceType> Interfaces { get; } = [];
}

internal sealed class ObjectType(string name) : FieldsType(name)
{
    /// <summary>Policies that every field of the type needs.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>The name as JSON.</summary>
    public byte[] NameJson { get; } = Encoding.ASCII.GetBytes($"\"{name}\"");

    /// <summary>CLR type whose instances represent this type; null for roots.</summary>
    public Type? ClrType { get; set; }

    /// <summary>Position among the object types of the schema.</summary>
    public int Index { get; set; }
}

internal sealed class InterfaceType(string name) : FieldsType(name);

internal sealed class UnionType(string name) : NamedType(name)
{
    public List<ObjectType> Members { get; } = [];
}

internal sealed class EnumType(string name) : NamedType(name)
{
    public Dictionary<string, EnumValue> Values { get; } = new(StringComparer.Ordinal);
}

internal sealed class InputObjectType(string name) : NamedType(name)
{
    public bool IsOneOf { get; init; }

    public Dictionary<string, InputValue> Fields { get; } = new(StringComparer.Ordinal);
}

internal sealed record EnumValue(string Name, string? Description, string? DeprecationReason)
{
    public int Start { get; init; }
}

/// <summary>An argument or an input field.</summary>
internal sealed class InputValue(string name, GraphType type)
{
    private StrongBox<object?>? defaultValue;
    private bool isCoercingDefault;

    public string Name => name;

    public GraphType Type => type;

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public ValueNode? DefaultLiteral { get; init; }

    /// <summary>The default, coerced at its first use, which is while the schema is built.</summary>
    public object? Default => defaultValue is { } known ? known.Value : CoerceDefault();

    public int Start { get; init; }

    public bool HasDefault => DefaultLiteral is not null;

    public bool IsRequired => type.IsNonNull && !HasDefault;

    private object? CoerceDefault()
    {
        if (isCoercingDefault)
        {
            throw new CoercionException($"The default value of \"{name}\" refers to itself.");
        }

        isCoercingDefault = true;
        var value = InputCoercion.Literal(DefaultLiteral!, type, null);
        defaultValue = new(value);
        return value;
    }
}

internal sealed class FieldDefinition(FieldsType owner, string name, GraphType type)
{
    public FieldsType Owner => owner;

    public string Name => name;

    public GraphType Type => type;

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public Dictionary<string, InputValue> Arguments { get; } = new(StringComparer.Ordinal);

    /// <summary>Policies that must be granted before the field is resolved: those of its type, then its own.</summary>
    public IReadOnlyList<string> Policies { get; set; } = [];

    public ListSize? ListSize { get; init; }

    public int? CostWeight { get; init; }

    public int Start { get; init; }

    public FieldResolver? Resolver { get; set; }

    public string Coordinate => $"{owner.Name}.{name}";
}

internal sealed record ListSize(int? AssumedSize, IReadOnlyList<string> SlicingArguments, IReadOnlyList<string> SizedFields);

internal sealed class DirectiveDefinition(string name)
{
    public string Name => name;

    public int Start { get; init; }

    public string? Description { get; init; }

    public bool IsRepeatable { get; init; }

    public required IReadOnlyList<string> Locations { get; init; }

    public Dictionary<string, InputValue> Arguments { get; } = new(StringComparer.Ordinal);
}
