using System.Diagnostics.CodeAnalysis;

namespace CoInnovation.GraphQL;

/// <summary>
/// Coerced arguments or a coerced input object (specification sections 3.10 and 6.4.1), in the order of the schema. An absent entry is
/// not there; an explicit null is there with a null value.
/// </summary>
public sealed class InputObject
{
    internal static readonly InputObject Empty = new(0);

    private readonly List<KeyValuePair<string, object?>> entries;

    internal InputObject(int capacity) => entries = new(capacity);

    /// <summary>How many entries were given or had a default.</summary>
    public int Count => entries.Count;

    /// <summary>Whether the entry was given or had a default; true for an explicit null.</summary>
    public bool Has(string name) => TryGet(name, out _);

    /// <summary>The raw coerced value: a CLR scalar, an enum value's name, a list of values, an <see cref="InputObject"/>, or null.</summary>
    public bool TryGet(string name, out object? value)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == name)
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>The value as <typeparamref name="T"/>; the default of <typeparamref name="T"/> when absent or null.</summary>
    /// <exception cref="InvalidCastException">The schema's type does not fit <typeparamref name="T"/>: a programming mistake.</exception>
    [return: MaybeNull]
    public T Get<T>(string name) => TryGet(name, out var value) ? Execution.InputConverter<T>.From(value) : default;

    /// <summary>The value together with whether it was given.</summary>
    public Optional<T> Optional<T>(string name) =>
        TryGet(name, out var value) ? new Optional<T>(Execution.InputConverter<T>.From(value)!) : default;

    /// <summary>The entries that were given or had a default.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Entries => entries;

    internal void Add(string name, object? value) => entries.Add(new(name, value));
}
