namespace CoInnovation.GraphQL.Execution;

/// <summary>An input value outside its type; the message is for the client.</summary>
internal sealed class CoercionException(string message) : Exception(message);
