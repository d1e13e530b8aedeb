namespace CoInnovation.GraphQL;

/// <summary>A schema that cannot be built: every fault at once, those of the SDL with <c>line:column</c>.</summary>
public sealed class SchemaException(IReadOnlyList<string> faults)
    : Exception($"The schema has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    /// <summary>One sentence per fault.</summary>
    public IReadOnlyList<string> Faults => faults;
}
