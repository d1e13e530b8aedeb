using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoInnovation.GraphQL.Http;

/// <summary>The upgrade of a request to a WebSocket of the graphql-transport-ws protocol.</summary>
internal static class SocketUpgrade
{
    private const string Protocol = "graphql-transport-ws";

    public static async Task AcceptAsync(HttpContext http, GraphQLEngine engine)
    {
        if (!IsAllowedOrigin(http, engine.Options))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (!http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol, StringComparer.Ordinal))
        {
            using var refused = await http.WebSockets.AcceptWebSocketAsync();
            await refused.CloseOutputAsync((WebSocketCloseStatus)4406, "Subprotocol not acceptable", http.RequestAborted);
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync(Protocol);
        var stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default;
        using var transport = new TransportWebSocket(socket, http, engine, await HttpHandler.ContextOfAsync(http, engine.Options));
        await transport.RunAsync(stopping);
    }

    // Cookies ride along with a socket that any page opens, and no preflight asks: the origin is the only sign of who does.
    private static bool IsAllowedOrigin(HttpContext http, GraphQLOptions options)
    {
        var origin = http.Request.Headers.Origin.ToString();
        return origin.Length == 0
            || (options.AllowedOrigin?.Invoke(origin)
                ?? (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(http.Request.Host.Value, StringComparison.OrdinalIgnoreCase)));
    }
}
