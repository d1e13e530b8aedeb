namespace CoInnovation.GraphQL.Execution;

/// <summary>Coerced variables (specification section 6.1.2). A variable that was not given and has no default has no entry.</summary>
internal sealed class VariableValues(int capacity = 0)
{
    public static readonly VariableValues Empty = new();

    private readonly Dictionary<string, object?> values = new(capacity, StringComparer.Ordinal);

    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);

    public void Set(string name, object? value) => values[name] = value;
}
