using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace CoInnovation.Tests.Backlog;

/// <summary>One subscription over <c>graphql-transport-ws</c>, as a browser of this guest would open it.</summary>
internal sealed class GraphSocket(WebSocket socket) : IAsyncDisposable
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public static async Task<GraphSocket> ConnectAsync(TestApi api, Guest guest, string? origin = null)
    {
        var socket = await OpenAsync(api, request =>
        {
            request.Headers.Cookie = guest.Cookies;
            request.Headers.Origin = origin ?? "http://localhost";
        });
        await socket.BeginAsync(null);
        return socket;
    }

    /// <summary>The socket of a program with a token: in a header, or in the first message as a page would have to send it.</summary>
    public static async Task<GraphSocket> ConnectAsync(TestApi api, string bearer, bool inFirstMessage)
    {
        var socket = await OpenAsync(api, request => request.Headers.Authorization = inFirstMessage ? default : $"Bearer {bearer}");
        await socket.BeginAsync(inFirstMessage ? new { authorization = $"Bearer {bearer}" } : null);
        return socket;
    }

    public static async Task<GraphSocket> OpenAsync(TestApi api, Action<HttpRequest> configure)
    {
        var client = api.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        client.ConfigureRequest = configure;
        return new GraphSocket(await client.ConnectAsync(new Uri(api.Server.BaseAddress, "/graphql"), Canceled));
    }

    private async Task BeginAsync(object? payload)
    {
        await SendAsync(payload is null ? new { type = "connection_init" } : new { type = "connection_init", payload });
        (await ReceiveAsync()).At("type").GetString().ShouldBe("connection_ack");
    }

    /// <summary>The code with which the server closes it, without any event before.</summary>
    public async Task<int?> CloseCodeAsync()
    {
        var closed = await socket.ReceiveAsync(new byte[8192], Canceled).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Canceled);
        closed.MessageType.ShouldBe(WebSocketMessageType.Close);
        return (int?)closed.CloseStatus;
    }

    /// <summary>Subscribes; the answer to the ping says that the server has taken it.</summary>
    public async Task SubscribeAsync(string query, object? variables = null)
    {
        await SendAsync(new { id = "1", type = "subscribe", payload = new { query, variables } });
        await SendAsync(new { type = "ping" });
        (await ReceiveAsync()).At("type").GetString().ShouldBe("pong");
    }

    public Task SendAsync(object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web), WebSocketMessageType.Text, endOfMessage: true, Canceled);

    /// <summary>The next event's data.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var message = await ReceiveAsync();
        message.At("type").GetString().ShouldBe("next", message.ToString());
        return message.At("payload", "data");
    }

    /// <summary>Whether a ping is answered, or the socket closed, before any event comes.</summary>
    public async Task<bool> EndsWithoutEventsAsync()
    {
        try
        {
            await SendAsync(new { type = "ping" });
            return (await ReceiveAsync()).At("type").GetString() == "pong";
        }
        catch (Exception closed) when (closed is WebSocketException or ShouldAssertException or ObjectDisposedException or IOException)
        {
            return true;
        }
    }

    public async Task<JsonElement> ReceiveAsync()
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, Canceled).WaitAsync(Bounds.OfAWait, TimeProvider.System, Canceled);
            part.MessageType.ShouldBe(WebSocketMessageType.Text, $"closed: {part.CloseStatus} {part.CloseStatusDescription}");
            text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
        while (!part.EndOfMessage);
        return JsonDocument.Parse(text.ToString()).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        socket.Dispose();
    }
}
