using System.Text.Json;
using CoInnovation.GraphQL.Response;

namespace CoInnovation.GraphQL;

/// <summary>A response (specification section 7.1) as JSON. Dispose it to give its memory back.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly PooledBuffer buffer;

    internal ExecutionResult(PooledBuffer buffer, bool isRequestError, bool hasErrors) =>
        (this.buffer, IsRequestError, HasErrors) = (buffer, isRequestError, hasErrors);

    /// <summary>The response in UTF-8; gone after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Body => buffer.Written;

    /// <summary>Whether nothing was executed: the response has no <c>data</c> (specification section 7.1.2).</summary>
    public bool IsRequestError { get; }

    /// <summary>Whether there is at least one error.</summary>
    public bool HasErrors { get; }

    /// <summary>The list of errors of a request error, which is all that its response holds.</summary>
    internal ReadOnlyMemory<byte> ErrorsJson => Body["{\"errors\":".Length..^1];

    /// <summary>The cursor of the event that this is the response to, where it has one.</summary>
    public string? EventId { get; internal set; }

    /// <summary>Whether the operation needs another HTTP method.</summary>
    internal bool NeedsPost { get; init; }

    /// <summary>Whether the request was refused for its size: a 4xx whatever the client accepts.</summary>
    internal bool IsBeyondLimit { get; init; }

    /// <summary>The response parsed, for tests and tools.</summary>
    public JsonElement ToJson()
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    }

    /// <inheritdoc />
    public void Dispose() => buffer.Dispose();
}
