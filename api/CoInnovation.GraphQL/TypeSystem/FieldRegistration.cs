using System.Text.Json;
using CoInnovation.GraphQL.Execution;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>What an application said about the fields of one object type.</summary>
internal sealed class FieldRegistrations(string typeName, Type? clrType)
{
    public string TypeName => typeName;

    public Type? ClrType => clrType;

    public Dictionary<string, FieldRegistration> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Getters that count only where the schema has such a field and no explicit resolver was given.</summary>
    public Dictionary<string, FieldRegistration> Defaults { get; } = new(StringComparer.Ordinal);

    /// <summary>Fields that the schema need not have.</summary>
    public HashSet<string> Optional { get; } = new(StringComparer.Ordinal);

    public void Add(string name, FieldRegistration registration)
    {
        if (!Fields.TryAdd(name, registration) && clrType != typeof(PageInfo))
        {
            throw new ArgumentException($"{typeName}.{name} has two resolvers.", nameof(name));
        }
    }

    public void AddDefault(string name, FieldRegistration registration) => Defaults.TryAdd(name, registration);
}

/// <summary>A resolver before its field is known; <see cref="Bind"/> chooses the shape by the field's type.</summary>
internal abstract class FieldRegistration
{
    /// <exception cref="LeafException">The CLR type does not fit the field's type.</exception>
    public abstract FieldResolver Bind(FieldDefinition field, LeafWriters writers);

    protected static LeafValueWriter? LeafOf<TValue>(FieldDefinition field, LeafWriters writers)
    {
        if (!field.Type.IsLeaf)
        {
            return null;
        }

        return typeof(TValue).IsGenericType && typeof(TValue).GetGenericTypeDefinition() == typeof(Resolved<>)
            ? writers.Untyped(typeof(TValue).GetGenericArguments()[0], field.Type)
            : new LeafValueWriter<TValue>(writers.For<TValue>(field.Type));
    }
}

internal sealed class PropertyRegistration<TParent, TValue>(Func<TParent, TValue> get) : FieldRegistration
{
    public override FieldResolver Bind(FieldDefinition field, LeafWriters writers) => field.Type.IsLeaf
        ? new PureLeaf<TParent, TValue>(get, writers.For<TValue>(field.Type))
        : new PureComposite<TParent, TValue>((parent, _) => get(parent));
}

internal sealed class ComputedRegistration<TParent, TValue>(Func<TParent, ResolveContext, TValue> get) : FieldRegistration
{
    public override FieldResolver Bind(FieldDefinition field, LeafWriters writers) => field.Type.IsLeaf
        ? new PureLeafWithContext<TParent, TValue>(get, writers.For<TValue>(field.Type))
        : new PureComposite<TParent, TValue>(get);
}

internal sealed class BatchRegistration<TParent, TValue>(Func<IReadOnlyList<TParent>, ResolveContext, ValueTask<IReadOnlyList<TValue>>> resolve) : FieldRegistration
{
    public override FieldResolver Bind(FieldDefinition field, LeafWriters writers) =>
        new BatchColumn<TParent, TValue>(resolve) { Leaf = LeafOf<TValue>(field, writers) };
}

internal sealed class RootRegistration<TValue>(Func<ResolveContext, ValueTask<TValue>> resolve, bool doesInputOutput) : FieldRegistration
{
    public override FieldResolver Bind(FieldDefinition field, LeafWriters writers) =>
        new RootColumn<TValue>(resolve, doesInputOutput) { Leaf = LeafOf<TValue>(field, writers) };
}

internal sealed class EventRegistration<TEvent, TValue>(
    Func<ResolveContext, CancellationToken, IAsyncEnumerable<TEvent>> subscribe,
    Func<TEvent, ResolveContext, ValueTask<TValue>> resolve) : FieldRegistration
{
    public override FieldResolver Bind(FieldDefinition field, LeafWriters writers) =>
        new EventColumn<TEvent, TValue>(subscribe, resolve) { Leaf = LeafOf<TValue>(field, writers) };
}

internal abstract class InputRegistration
{
    public abstract void Bind(InputObjectType type, Action<string> fault);
}

internal sealed class InputRegistration<T>(Func<InputObject, T>? read) : InputRegistration
    where T : notnull
{
    public override void Bind(InputObjectType type, Action<string> fault) =>
        InputConverter<T>.Use(read ?? InputConverters.ForRecord<T>(type.Fields.Keys.ToHashSet(StringComparer.Ordinal), fault));
}
