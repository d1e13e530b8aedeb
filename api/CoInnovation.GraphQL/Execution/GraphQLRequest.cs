using System.Text;
using System.Text.Json;

namespace CoInnovation.GraphQL;

/// <summary>One operation to run, as GraphQL over HTTP section 5.1 lays it out.</summary>
public sealed record GraphQLRequest
{
    /// <summary>An empty request, to be filled by its initializer.</summary>
    public GraphQLRequest()
    {
    }

    /// <summary>A request for the document's text.</summary>
    public GraphQLRequest(string query) => Query = Encoding.UTF8.GetBytes(query);

    /// <summary>The document in UTF-8.</summary>
    public ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>Which operation of the document; null when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object, or undefined.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>Id of a trusted document that stands for <see cref="Query"/>.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Whether mutations are refused, as over GET.</summary>
    public bool QueriesOnly { get; init; }
}
