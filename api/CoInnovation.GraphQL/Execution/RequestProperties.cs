namespace CoInnovation.GraphQL;

/// <summary>Objects that belong to one request, one per CLR type.</summary>
public sealed class RequestProperties
{
    private readonly Dictionary<Type, object> values = [];

    /// <summary>Keeps <paramref name="value"/> for the rest of the request, in place of an earlier one of this type.</summary>
    public void Set<T>(T value)
        where T : notnull => values[typeof(T)] = value;

    /// <summary>The object of this type.</summary>
    /// <exception cref="KeyNotFoundException">The host did not set one: a programming mistake.</exception>
    public T Get<T>()
        where T : notnull => TryGet<T>(out var value) ? value : throw new KeyNotFoundException($"The request has no {typeof(T).Name}.");

    /// <summary>The object of this type, if the host set one.</summary>
    public bool TryGet<T>([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
        where T : notnull
    {
        var found = values.TryGetValue(typeof(T), out var kept);
        value = found ? (T)kept! : default;
        return found;
    }
}
