using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CoInnovation.Load.Reconnecting;

/// <summary>
/// An open page, without anything that shows it: the socket, the subscription with the cursor of the workshop's feed, and that cursor. It reads no more than it must, since its own cost
/// is on the same machine.
/// </summary>
internal sealed class Page(Uri address, string cookie, Guid workshop, Guid participant) : IDisposable
{
    private const byte RecordSeparator = 0x1e;
    private static readonly TimeSpan s_sayEvery = TimeSpan.FromSeconds(10);
    private static readonly byte[] s_ping = Encoding.UTF8.GetBytes("""{"type":6}""" + (char)RecordSeparator);
    private static readonly byte[] s_handshake = Encoding.UTF8.GetBytes("""{"protocol":"json","version":1}""" + (char)RecordSeparator);
    private ClientWebSocket? _socket;

    /// <summary>The last event of the workshop's feed that it has.</summary>
    public long Sequence { get; private set; } = -1;

    /// <summary>How many events the last subscription brought; −1 where it was the whole slice.</summary>
    public int Brought { get; private set; }

    /// <summary>Opens the socket and subscribes from where it was.</summary>
    public async Task ComeAsync(CancellationToken cancellationToken)
    {
        var socket = _socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", cookie);
        socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(new Uri(address, $"/live?participant={participant}")) { Scheme = "ws" }.Uri, cancellationToken);
        await socket.SendAsync(s_handshake, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        object cursors = Sequence < 0 ? new { } : new { workshop = Sequence };
        var subscribe = JsonSerializer.SerializeToUtf8Bytes(
            new { type = 1, invocationId = "1", target = "Subscribe", arguments = new[] { new { workshopId = workshop, participantId = participant, cursors } } });
        await socket.SendAsync(new ReadOnlyMemory<byte>([.. subscribe, RecordSeparator]), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        var received = new ArrayBufferWriter<byte>(8 * 1024);
        while (!await HasAnswerAsync(socket, received, cancellationToken))
        {
            received.ResetWrittenCount();
        }
    }

    /// <summary>Says again and again that it is there, and hears messages for as long as there is more to come.</summary>
    public async Task ListenAsync(Action<ReadOnlySpan<byte>> hear, Func<bool> hasMore, CancellationToken cancellationToken)
    {
        var (received, saidAt) = (new ArrayBufferWriter<byte>(4 * 1024), 0L);
        while (hasMore())
        {
            if (saidAt == 0 || Stopwatch.GetElapsedTime(saidAt) > s_sayEvery)
            {
                saidAt = Stopwatch.GetTimestamp();
                await _socket!.SendAsync(s_ping, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }

            received.ResetWrittenCount();
            await ReceiveAsync(_socket!, received, cancellationToken);
            hear(received.WrittenSpan);
        }
    }

    /// <summary>Away without a word, as with a network that is lost.</summary>
    public void Go()
    {
        _socket?.Abort();
        _socket?.Dispose();
        _socket = null;
    }

    public void Dispose() => Go();

    private async Task<bool> HasAnswerAsync(ClientWebSocket socket, ArrayBufferWriter<byte> received, CancellationToken cancellationToken)
    {
        await ReceiveAsync(socket, received, cancellationToken);
        var rest = received.WrittenMemory;
        while (rest.Span.IndexOf(RecordSeparator) is >= 0 and var end)
        {
            using var message = JsonDocument.Parse(rest[..end]);
            rest = rest[(end + 1)..];
            if (message.RootElement.TryGetProperty("type", out var type) && type.GetInt32() == 3)
            {
                Take(message.RootElement);
                return true;
            }
        }

        return false;
    }

    /// <summary>A whole message.</summary>
    private static async Task ReceiveAsync(ClientWebSocket socket, ArrayBufferWriter<byte> received, CancellationToken cancellationToken)
    {
        ValueWebSocketReceiveResult piece;
        do
        {
            piece = await socket.ReceiveAsync(received.GetMemory(4 * 1024), cancellationToken);
            received.Advance(piece.Count);
        }
        while (!piece.EndOfMessage);
        if (piece.MessageType == WebSocketMessageType.Close)
        {
            throw new WebSocketException($"The server closed the connection: {socket.CloseStatusDescription}");
        }
    }

    private void Take(JsonElement answer)
    {
        if (answer.TryGetProperty("error", out var error))
        {
            throw new InvalidOperationException(error.GetString());
        }

        var feed = answer.GetProperty("result").GetProperty("feeds").GetProperty("workshop");
        Sequence = feed.GetProperty("sequence").GetInt64();
        Brought = feed.GetProperty("events") is { ValueKind: JsonValueKind.Array } events ? events.GetArrayLength() : -1;
    }
}
