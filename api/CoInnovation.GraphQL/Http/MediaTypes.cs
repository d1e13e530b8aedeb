using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CoInnovation.GraphQL.Http;

internal enum ResponseKind
{
    /// <summary>application/json: statuses of the legacy watershed, 200 for every well-formed request.</summary>
    Json,

    /// <summary>application/graphql-response+json: 4xx for request errors.</summary>
    GraphQLResponse,

    /// <summary>text/event-stream.</summary>
    EventStream,
}

/// <summary>Content negotiation (GraphQL over HTTP, section 5.2).</summary>
internal static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string EventStream = "text/event-stream; charset=utf-8";

    /// <summary>The kind with the highest quality, the first of equals; null when none is acceptable. Without Accept, or for */*, it is JSON.</summary>
    public static ResponseKind? Negotiate(HttpRequest request)
    {
        // What most clients send needs no parsing.
        if (request.Headers.Accept is [var only])
        {
            switch (only)
            {
                case "application/json" or "*/*": return ResponseKind.Json;
                case "application/graphql-response+json" or "application/graphql-response+json, application/json;q=0.9": return ResponseKind.GraphQLResponse;
                case "text/event-stream": return ResponseKind.EventStream;
                default: break;
            }
        }

        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0)
        {
            return ResponseKind.Json;
        }

        ResponseKind? best = null;
        double bestQuality = 0;
        foreach (var range in accept)
        {
            var quality = range.Quality ?? 1;
            if (quality > bestQuality && KindOf(range) is { } kind)
            {
                (best, bestQuality) = (kind, quality);
            }
        }

        return best;
    }

    /// <summary>Whether a browser asks for a page rather than for data.</summary>
    public static bool WantsPage(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the body is JSON in UTF-8. Content types that a form can send are never JSON, so no page of a stranger can post here unasked.</summary>
    public static bool IsJson(string? contentType) => contentType is "application/json" or "application/json; charset=utf-8"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)));

    private static ResponseKind? KindOf(MediaTypeHeaderValue range) => range.MediaType.Value?.ToLowerInvariant() switch
    {
        "application/graphql-response+json" => ResponseKind.GraphQLResponse,
        "application/json" or "*/*" or "application/*" => ResponseKind.Json,
        "text/event-stream" => ResponseKind.EventStream,
        _ => null,
    };
}
