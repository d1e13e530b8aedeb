namespace CoInnovation.GraphQL;

/// <summary>
/// A known execution error: its message and code reach the client as <c>errors[].message</c> and <c>errors[].extensions.code</c>
/// (specification section 7.1.2). Every other exception is reported without its text.
/// </summary>
public sealed class GraphQLException(string code, string message, IReadOnlyDictionary<string, object?>? extensions = null) : Exception(message)
{
    /// <summary>Stable code in UPPER_SNAKE_CASE.</summary>
    public string Code => code;

    /// <summary>More entries beside <c>code</c>: strings, numbers, booleans, null, or lists and string-keyed dictionaries of them.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions => extensions;
}
