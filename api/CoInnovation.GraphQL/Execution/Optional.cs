namespace CoInnovation.GraphQL;

/// <summary>An input field that may be absent, which is not the same as null (specification section 3.10).</summary>
public readonly record struct Optional<T>
{
    /// <summary>An input field that was given, perhaps as null.</summary>
    public Optional(T value) => (IsSet, Value) = (true, value);

    /// <summary>Whether the client gave the field at all.</summary>
    public bool IsSet { get; }

    /// <summary>The given value; the default of <typeparamref name="T"/> when absent.</summary>
    public T? Value { get; }

    /// <summary>The given value, or <paramref name="absent"/> when the field was absent.</summary>
    public T? Or(T? absent) => IsSet ? Value : absent;
}
