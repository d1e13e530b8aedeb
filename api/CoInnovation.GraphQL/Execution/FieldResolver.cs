using CoInnovation.GraphQL.Response;

namespace CoInnovation.GraphQL.Execution;

/// <summary>How one field gets its values for all parents of a level.</summary>
internal abstract class FieldResolver;

/// <summary>A leaf read straight from its parent while the response is written; it never becomes a column.</summary>
internal abstract class PureLeaf : FieldResolver
{
    /// <exception cref="Exception">Whatever the getter throws, or <see cref="LeafException"/> for a value outside its type.</exception>
    public abstract void Write(JsonOutput output, object parent, ResolveContext? context);

    /// <summary>Whether a context must be made for <see cref="Write"/>.</summary>
    public virtual bool NeedsContext => false;
}

/// <summary>A field whose values are computed for the whole level at once, before anything is written.</summary>
internal abstract class ColumnResolver : FieldResolver
{
    /// <summary>Whether the resolver leaves the process; counts in the cost.</summary>
    public abstract bool DoesInputOutput { get; }

    /// <summary>Writes one value of a leaf field; null for composite fields.</summary>
    public LeafValueWriter? Leaf { get; init; }

    /// <summary>Fills one value or error per parent. What it throws is the error of every parent.</summary>
    public abstract ValueTask ResolveAsync(object?[] parents, ResolveContext context, ResolvedColumn into);
}

/// <summary>The values of one field, one per parent.</summary>
internal sealed class ResolvedColumn(int length)
{
    public object?[] Values { get; } = new object?[length];

    /// <summary>Errors by parent; null while there is none.</summary>
    public Exception?[]? Errors { get; private set; }

    public void Fail(int index, Exception error) => (Errors ??= new Exception?[Values.Length])[index] = error;

    public void FailAll(Exception error)
    {
        Errors ??= new Exception?[Values.Length];
        Array.Fill(Errors, error);
    }
}

/// <summary>A leaf value that its type cannot represent, or null where the type forbids it (specification section 6.4.3).</summary>
internal sealed class LeafException(string message) : Exception(message)
{
    /// <summary>Whether the value was null; the message then names the field's coordinate, which only the executor knows.</summary>
    public bool IsNull { get; private init; }

    public static LeafException Null() => new("Cannot return null for a non-nullable field.") { IsNull = true };
}

/// <summary>Writes the values of one leaf field.</summary>
internal abstract class LeafValueWriter
{
    public abstract void Write(JsonOutput output, object? value);
}

internal sealed class LeafValueWriter<T>(Action<JsonOutput, T> write) : LeafValueWriter
{
    public override void Write(JsonOutput output, object? value) => write(output, (T)value!);
}
