namespace CoInnovation.GraphQL.Limits;

/// <summary>An operation beyond a limit of <see cref="GraphQLLimits"/>; a request error with the limit's code.</summary>
internal sealed class LimitException(string code, string message, int start) : Exception(message)
{
    public string Code => code;

    /// <summary>Byte offset in the document.</summary>
    public int Start => start;
}
