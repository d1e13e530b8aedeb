using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Response;
using Microsoft.AspNetCore.Http;

namespace CoInnovation.GraphQL.Http;

/// <summary>One connection of the graphql-transport-ws protocol (<c>PROTOCOL.md</c> of graphql-ws): its messages and close codes.</summary>
internal sealed class TransportWebSocket(WebSocket socket, HttpContext http, GraphQLEngine engine, RequestContext context) : IDisposable
{
    /// <summary>Of the registry of close codes (RFC 6455): clients that reconnect do so after this one.</summary>
    private const int TryAgainLater = 1013;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly GraphQLOptions options = engine.Options;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> operations = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource closed = new();
    private CancellationTokenRegistration ending;
    private double messagesLeft = engine.Options.Limits.MessagesAtOnce;
    private long pacedAt = engine.Options.Time.GetTimestamp();
    private bool isInitialized;
    private volatile bool isAcknowledged;
    private volatile bool isClosing;

    public async Task RunAsync(CancellationToken stopping)
    {
        using var lifetime = CancellationTokenSource.CreateLinkedTokenSource(closed.Token, http.RequestAborted);
        using var onStop = stopping.Register(() => _ = CloseAsync(1001, "Going away"));
        var initTimer = CloseWithoutInitAsync(lifetime.Token);
        using var message = new PooledBuffer();
        try
        {
            while (await ReceiveAsync(message, lifetime.Token))
            {
                await PaceAsync(lifetime.Token);
                if (!isClosing)
                {
                    await HandleAsync(message.Written, lifetime.Token);
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is gone, or was closed here.
        }
        finally
        {
            await closed.CancelAsync();
            await ending.DisposeAsync();
            await initTimer;
            await CloseAsync(1000, "Bye");
        }
    }

    public void Dispose()
    {
        sending.Dispose();
        closed.Dispose();
    }

    private async Task CloseWithoutInitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(options.ConnectionInitTimeout, options.Time, cancellationToken);
            if (!isInitialized)
            {
                await CloseAsync(4408, "Connection initialisation timeout");
            }
        }
        catch (OperationCanceledException)
        {
            // The connection ended first.
        }
    }

    /// <summary>Waits where messages come faster than they may: what the client sends meanwhile stays in the network's buffers, and then in its own.</summary>
    private async ValueTask PaceAsync(CancellationToken cancellationToken)
    {
        var now = options.Time.GetTimestamp();
        messagesLeft = Math.Min(options.Limits.MessagesAtOnce, messagesLeft + (options.Time.GetElapsedTime(pacedAt, now).TotalSeconds * options.Limits.MessagesPerSecond)) - 1;
        pacedAt = now;
        if (messagesLeft < 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(-messagesLeft / options.Limits.MessagesPerSecond), options.Time, cancellationToken);
        }
    }

    private async ValueTask<bool> ReceiveAsync(PooledBuffer into, CancellationToken cancellationToken)
    {
        into.Clear();
        while (true)
        {
            var received = await socket.ReceiveAsync(into.GetMemory(), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            into.Advance(received.Count);
            if (received.MessageType == WebSocketMessageType.Binary)
            {
                await CloseAsync(4400, "Text messages only");
                return false;
            }

            if (into.Written.Length > options.Limits.RequestBytes)
            {
                await CloseAsync((int)WebSocketCloseStatus.MessageTooBig, "Message too big");
                return false;
            }

            if (received.EndOfMessage)
            {
                return true;
            }
        }
    }

    private async ValueTask HandleAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        JsonDocument message;
        try
        {
            message = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException)
        {
            await CloseAsync(4400, "Invalid message received");
            return;
        }

        using (message)
        {
            var root = message.RootElement;
            var type = IsReadable(root) && root.TryGetProperty("type", out var kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : null;
            switch (type)
            {
                case "connection_init": await InitializeAsync(root, cancellationToken); break;
                case "ping": await SendAsync("pong", null, default, cancellationToken); break;
                case "pong": break;
                case "subscribe": await SubscribeAsync(root, cancellationToken); break;
                case "complete" when IdOf(root) is { } id:
                    if (operations.TryRemove(id, out var operation))
                    {
                        await CancelAsync(operation);
                    }

                    break;
                default: await CloseAsync(4400, "Invalid message received"); break;
            }
        }
    }

    private async ValueTask InitializeAsync(JsonElement message, CancellationToken cancellationToken)
    {
        if (isInitialized)
        {
            await CloseAsync(4429, "Too many initialisation requests");
            return;
        }

        isInitialized = true;
        if (message.TryGetProperty("payload", out var given) && given.ValueKind == JsonValueKind.Object && !IsReadable(given))
        {
            await CloseAsync(4400, "Invalid message received");
            return;
        }

        var payload = given.ValueKind != JsonValueKind.Undefined ? System.Text.Encoding.UTF8.GetBytes(given.GetRawText()) : [];
        if (options.AcceptConnection is { } accept && !await accept(http, context, payload))
        {
            await CloseAsync(4403, "Forbidden");
            return;
        }

        isAcknowledged = true;
        ending = context.Ended.Register(() => _ = CloseAsync(4403, "Forbidden"));
        await SendAsync("connection_ack", null, default, cancellationToken);
    }

    private async ValueTask SubscribeAsync(JsonElement message, CancellationToken cancellationToken)
    {
        if (!isAcknowledged)
        {
            await CloseAsync(4401, "Unauthorized");
            return;
        }

        if (IdOf(message) is not { } id || !message.TryGetProperty("payload", out var payload))
        {
            await CloseAsync(4400, "Invalid message received");
            return;
        }

        GraphQLRequest request;
        try
        {
            request = RequestReader.Of(payload);
        }
        catch (BadRequestException error)
        {
            await CloseAsync(4400, error.Message);
            return;
        }

        // Its disposal is the operation's: cancelling it is how the client unsubscribes.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!operations.TryAdd(id, stop))
        {
            stop.Dispose();
            await CloseAsync(4409, $"Subscriber for {id} already exists");
            return;
        }

        if (operations.Count > options.Limits.SubscriptionsPerSocket)
        {
            operations.TryRemove(id, out _);
            stop.Dispose();
            using var refusal = GraphQLEngine.RequestError(new GraphQLError($"A connection has at most {options.Limits.SubscriptionsPerSocket} operations.", "LIMIT_SUBSCRIPTIONS", []));
            await SendAsync("error", id, refusal.ErrorsJson, cancellationToken);
            return;
        }

        _ = OperateAsync(id, request, stop);
    }

    private async Task OperateAsync(string id, GraphQLRequest request, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var result in engine.SubscribeAsync(request, context, stop.Token))
            {
                using (result)
                {
                    if (await RefusalAsync(stop.Token) is var (code, reason))
                    {
                        await CloseAsync(code, reason);
                        return;
                    }

                    if (result.IsRequestError)
                    {
                        // Terminates the operation; no complete follows.
                        operations.TryRemove(new(id, stop));
                        await SendAsync("error", id, result.ErrorsJson, stop.Token);
                        return;
                    }

                    await SendAsync("next", id, result.Body, stop.Token);
                }
            }

            if (operations.TryRemove(new(id, stop)))
            {
                await SendAsync("complete", id, default, stop.Token);
            }
        }
        catch (Exception error) when (stop.IsCancellationRequested || error is WebSocketException or ObjectDisposedException)
        {
            // Unsubscribed, or the connection is gone.
        }
#pragma warning disable CA1031 // Whatever it is, whoever listens must not wait for what never comes.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await CloseAsync(TryAgainLater, engine.ErrorOf(fault).Code ?? ErrorCodes.Unexpected);
        }
        finally
        {
            operations.TryRemove(new(id, stop));
            stop.Dispose();
        }
    }

    /// <summary>Why no more is told, and how that closes the socket: a caller without rights, or nobody knows whether they have them, so that the client comes again.</summary>
    private async ValueTask<(int Code, string Reason)?> RefusalAsync(CancellationToken stop)
    {
        try
        {
            return context.StillAllowed is { } stillAllowed && !await stillAllowed() ? (4403, "Forbidden") : null;
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            return (TryAgainLater, engine.ErrorOf(fault).Code ?? ErrorCodes.Unexpected);
        }
    }

    /// <summary>Whether it is an object whose names and strings are Unicode: JSON can spell lone surrogates, which cannot be read.</summary>
    private static bool IsReadable(JsonElement message)
    {
        try
        {
            return message.ValueKind == JsonValueKind.Object
                && message.EnumerateObject().All(entry => entry.Name is not null && (entry.Value.ValueKind != JsonValueKind.String || entry.Value.GetString() is not null));
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? IdOf(JsonElement message) =>
        message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text ? text : null;

    private async ValueTask SendAsync(string type, string? id, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        var writer = JsonWriters.Rent(buffer);
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteString("id"u8, id);
        }

        writer.WriteString("type"u8, type);
        if (!payload.IsEmpty)
        {
            writer.WritePropertyName("payload"u8);
            writer.WriteRawValue(payload.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.Flush();
        JsonWriters.Return(writer);

        // Waiting for a slow client here holds back its own events only.
        await sending.WaitAsync(cancellationToken);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (socket.State == WebSocketState.Open)
            {
                await socket.SendAsync(buffer.Written, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            }
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task CloseAsync(int code, string reason)
    {
        try
        {
            await sending.WaitAsync();
            try
            {
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                {
                    await socket.CloseOutputAsync((WebSocketCloseStatus)code, CloseReason.Fit(reason), CancellationToken.None);
                }
            }
            finally
            {
                sending.Release();
            }

            // The loop goes on until the client's own close frame, so that it reads this one before the connection ends; but not for ever.
            isClosing = true;
            foreach (var operation in operations.Values)
            {
                await CancelAsync(operation);
            }

            closed.CancelAfter(CloseTimeout);
        }
        catch (Exception error) when (error is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Closed by the other side meanwhile.
        }
    }

    private static async ValueTask CancelAsync(CancellationTokenSource operation)
    {
        try
        {
            await operation.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself just now.
        }
    }
}
