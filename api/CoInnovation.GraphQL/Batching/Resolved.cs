namespace CoInnovation.GraphQL;

/// <summary>One element of a batch: a value, or the error of this element alone (the others stand).</summary>
public readonly struct Resolved<T> : IResolved
{
    private Resolved(T? value, Exception? error) => (Value, Error) = (value, error);

    /// <summary>The value; meaningless when <see cref="Error"/> is set.</summary>
    public T? Value { get; }

    /// <summary>The error of this element; a <see cref="GraphQLException"/> shows its code and message.</summary>
    public Exception? Error { get; }

    object? IResolved.Value => Value;

    /// <summary>Wraps a value, so that a lambda can simply return it.</summary>
    public static implicit operator Resolved<T>(T? value) => new(value, null);

    /// <summary>Wraps an error of one element.</summary>
    public static implicit operator Resolved<T>(Exception error) => new(default, error);
}

internal interface IResolved
{
    object? Value { get; }

    Exception? Error { get; }
}
