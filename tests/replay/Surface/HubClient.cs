using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CoInnovation.Replay.Surface;

/// <summary>
/// SignalR's JSON hub protocol over a WebSocket, as far as a client of <c>/live</c> needs it: handshake, invocations with their answers, messages from the
/// server, pings. (SignalR's own .NET client cannot be restored here.)
/// </summary>
public sealed class HubClient : IAsyncDisposable
{
    private const char RecordSeparator = '\u001e';
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> calls = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly TaskCompletionSource handshake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<string, JsonElement> onMessage;
    private readonly Action<string> tap;
    private Task reading = Task.CompletedTask;
    private Timer? ping;
    private int lastCall;

    private HubClient(Action<string, JsonElement> onMessage, Action<string> tap) => (this.onMessage, this.tap) = (onMessage, tap);

    /// <summary>Ends when the connection does; faulted if the other end or the network ended it.</summary>
    public Task Closed => reading;

    /// <param name="cookie">The session's <c>Cookie</c> header.</param>
    /// <param name="onMessage">Called with target and first argument, in the order of arrival, before the next message is read.</param>
    /// <param name="tap">Called with each message as it came, before anything else is done with it.</param>
    public static async Task<HubClient> ConnectAsync(Uri hub, string cookie, Action<string, JsonElement> onMessage, Action<string> tap, CancellationToken cancellationToken)
    {
        var client = new HubClient(onMessage, tap);
        try
        {
            client.socket.Options.SetRequestHeader("Cookie", cookie);
            client.socket.Options.SetRequestHeader("Origin", hub.GetLeftPart(UriPartial.Authority));
            var address = new UriBuilder(hub) { Scheme = string.Equals(hub.Scheme, "https", StringComparison.Ordinal) ? "wss" : "ws" };
            await client.socket.ConnectAsync(address.Uri, cancellationToken);
            client.reading = client.ReadAsync();
            await client.SendAsync("""{"protocol":"json","version":1}""", cancellationToken);
            await client.handshake.Task.WaitAsync(cancellationToken);
            client.ping = new Timer(_ => _ = client.PingAsync(), state: null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls a method of the hub; a <c>HubException</c> comes back as <see cref="HubRefusalException"/>.</summary>
    public async Task<JsonElement> InvokeAsync(string method, object argument, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref lastCall).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = calls[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments = new[] { argument } }, JsonSerializerOptions.Web), cancellationToken);
        return await answer.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        socket.Dispose();
        if (ping is not null)
            await ping.DisposeAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        sending.Dispose();
    }

    private async Task PingAsync()
    {
        try
        {
            await SendAsync("""{"type":6}""", stop.Token);
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The reader reports the end of the connection.
        }
    }

    private async Task SendAsync(string record, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(record + RecordSeparator), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ReadAsync()
    {
        var received = new ArrayBufferWriter<byte>(4096);
        try
        {
            while (true)
            {
                var piece = await socket.ReceiveAsync(received.GetMemory(4096), stop.Token);
                if (piece.MessageType == WebSocketMessageType.Close)
                    throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, $"The server closed the connection: {socket.CloseStatusDescription}");
                received.Advance(piece.Count);
                if (!piece.EndOfMessage || received.WrittenSpan[^1] != RecordSeparator)
                    continue;
                var text = Encoding.UTF8.GetString(received.WrittenSpan);
                received.ResetWrittenCount();
                tap(text);
                foreach (var record in text.Split(RecordSeparator, StringSplitOptions.RemoveEmptyEntries))
                    Dispatch(record);
            }
        }
        catch (Exception ended)
        {
            handshake.TrySetException(ended);
            foreach (var call in calls.Values)
                call.TrySetException(ended);
            if (!stop.IsCancellationRequested)
                throw;
        }
    }

    private void Dispatch(string record)
    {
        using var document = JsonDocument.Parse(record);
        var message = document.RootElement;
        if (!message.TryGetProperty("type", out var type))
        {
            if (message.TryGetProperty("error", out var refused))
                throw new HubRefusalException(refused.GetString()!);
            handshake.TrySetResult();
            return;
        }
        switch (type.GetInt32())
        {
            case 1:
                var arguments = message.GetProperty("arguments");
                onMessage(message.GetProperty("target").GetString()!, arguments.GetArrayLength() > 0 ? arguments[0].Clone() : default);
                break;
            case 3 when calls.TryRemove(message.GetProperty("invocationId").GetString()!, out var call):
                if (message.TryGetProperty("error", out var error))
                    call.TrySetException(new HubRefusalException(error.GetString()!));
                else
                    call.TrySetResult(message.TryGetProperty("result", out var result) ? result.Clone() : default);
                break;
            case 7:
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, $"The hub ended the connection: {record}");
        }
    }
}

/// <summary>The hub said no; the message starts with a code: <c>WORKSHOP_NOT_FOUND: …</c>.</summary>
public sealed class HubRefusalException(string message) : Exception(message);
