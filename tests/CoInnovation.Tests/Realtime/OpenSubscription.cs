using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CoInnovation.Tests.Realtime;

/// <summary>What comes over one subscription, until it ends.</summary>
internal sealed class OpenSubscription(IDisposable connection) : IDisposable
{
    private readonly StringBuilder _text = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task Ended { get; private set; } = Task.CompletedTask;

    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>By a <c>socket</c>, or else by an event stream, on this node.</summary>
    public static Task<OpenSubscription> ListenAsync(string transport, Uri node, (string Name, string Value) header, string query, object? variables = null) =>
        transport == "socket" ? BySocketAsync(node, header, new { query, variables }) : ByEventStreamAsync(node, header, new { query, variables });

    private static async Task<OpenSubscription> BySocketAsync(Uri node, (string Name, string Value) header, object request)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader(header.Name, header.Value);
        socket.Options.SetRequestHeader("Origin", node.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(node) { Scheme = "ws", Path = "/graphql" }.Uri, Stop);
        await SendAsync("""{"type":"connection_init"}""");
        await SendAsync(JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = request }));
        var listening = new OpenSubscription(socket);
        listening.Ended = listening.ReadAsync(async buffer => (await socket.ReceiveAsync(buffer, Stop)) is { MessageType: not WebSocketMessageType.Close } got ? got.Count : 0);
        return listening;

        Task SendAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Stop);
    }

    private static async Task<OpenSubscription> ByEventStreamAsync(Uri node, (string Name, string Value) header, object request)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = node };
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(request) };
        message.Headers.Accept.ParseAdd("text/event-stream");
        message.Headers.Add(header.Name, header.Value);
        message.Headers.Add("Origin", node.GetLeftPart(UriPartial.Authority));
        var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, Stop);
        var stream = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(Stop);
        var listening = new OpenSubscription(client);
        listening.Ended = listening.ReadAsync(async buffer => await stream.ReadAsync(buffer, Stop));
        return listening;
    }

    public void Dispose() => connection.Dispose();

    private async Task ReadAsync(Func<byte[], Task<int>> read)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await read(buffer) is > 0 and var count)
            {
                lock (_text)
                {
                    _text.Append(Encoding.UTF8.GetString(buffer, 0, count));
                }
            }
        }
        catch (Exception cut) when (cut is WebSocketException or IOException or HttpRequestException or ObjectDisposedException)
        {
            // An end as good as any other.
        }
    }
}
