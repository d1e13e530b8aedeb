namespace CoInnovation.GraphQL.Language;

/// <summary>A document that cannot be parsed, or that is larger than its limits; always a request error.</summary>
internal sealed class SyntaxErrorException(string code, string message, SourceLocation location) : Exception(message)
{
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    public string Code => code;

    public SourceLocation Location => location;

    public static SyntaxErrorException At(Source source, int offset, string message) =>
        new(ParseFailed, $"Syntax Error: {message}", source.Locate(offset));
}
