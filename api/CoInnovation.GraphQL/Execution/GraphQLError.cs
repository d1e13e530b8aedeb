using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Execution;

/// <summary>An entry of <c>errors</c> (specification section 7.1.2): message, locations, path and extensions, nothing else.</summary>
internal sealed class GraphQLError(string message, string? code, IReadOnlyList<SourceLocation> locations)
{
    private const int MaxMessage = 1_000;

    /// <summary>Cut where it repeats a name or value of the caller's that is longer than anybody reads.</summary>
    public string Message { get; } = message.Length > MaxMessage ? string.Concat(message.AsSpan(0, char.IsHighSurrogate(message[MaxMessage - 1]) ? MaxMessage - 1 : MaxMessage), "…") : message;

    public string? Code => code;

    /// <summary>Whether the request asks for too much, whoever answers it; running out of time can be the server's fault.</summary>
    public bool IsLimit => code is not "LIMIT_TIME" && (code?.StartsWith("LIMIT_", StringComparison.Ordinal) ?? false);

    public IReadOnlyList<SourceLocation> Locations => locations;

    /// <summary>Response names and indexes; null for request errors.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Entries of <c>extensions</c> beside the code.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}

/// <summary>Codes of the engine's own errors; limits have one each, beside their limit.</summary>
internal static class ErrorCodes
{
    public const string ParseFailed = SyntaxErrorException.ParseFailed;
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string BadUserInput = "BAD_USER_INPUT";
    public const string BadRequest = "BAD_REQUEST";
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";
    public const string Unexpected = "INTERNAL_SERVER_ERROR";
}
