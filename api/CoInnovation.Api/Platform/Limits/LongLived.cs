namespace CoInnovation.Api.Platform.Limits;

/// <summary>Requests that stay open: sockets, event streams, and the polls of a hub.</summary>
internal static class LongLived
{
    public static bool Is(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest
        || http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase)
        || (HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<HubRoute>() is not null);
}

/// <summary>Marks the route of a hub, whose GET is a poll that waits.</summary>
internal sealed record HubRoute;
