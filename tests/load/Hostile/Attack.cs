using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CoInnovation.Load.Hostile;

/// <summary>What one hostile client does for as long as it is let; afterwards it says what became of it.</summary>
internal abstract class Attack(Intruder intruder) : IAsyncDisposable
{
    private readonly List<IDisposable> _open = [];
    private readonly List<Task> _tasks = [];
    private readonly CancellationTokenSource _stop = new();

    public static IReadOnlyList<(string Name, Func<Intruder, Attack> Make)> All { get; } =
    [
        ("never reads", intruder => new NeverReads(intruder)),
        ("floods frames", intruder => new FloodsFrames(intruder)),
        ("floods subscriptions", intruder => new FloodsSubscriptions(intruder)),
        ("500 half-open handshakes", intruder => new HalfOpenHandshakes(intruder)),
        ("2,000 idle sockets", intruder => new IdleSockets(intruder)),
    ];

    /// <summary>What it attempted, and how often it was refused or cut off.</summary>
    public int Attempts;

    public int Refused;

    protected Intruder Intruder => intruder;

    protected CancellationToken Stop => _stop.Token;

    public abstract Task StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        List<IDisposable> open;
        lock (_open)
        {
            open = [.. _open];
        }

        open.ForEach(one => one.Dispose());
        await Task.WhenAll(_tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    /// <summary>Goes on in the background until the attack ends; being cut off counts as refused.</summary>
    protected void Run(Func<Task> what) => _tasks.Add(Task.Run(async () =>
    {
        try
        {
            await what();
        }
        catch (Exception cut) when (cut is WebSocketException or SocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            if (!_stop.IsCancellationRequested)
            {
                Interlocked.Increment(ref Refused);
            }
        }
    }));

    /// <summary>A socket with the intruder's cookie; null if it was refused.</summary>
    protected async Task<ClientWebSocket?> OpenAsync(string path, string? protocol = null, int? window = null)
    {
        Interlocked.Increment(ref Attempts);
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetRequestHeader("Cookie", intruder.Cookie);
        socket.Options.SetRequestHeader("Origin", intruder.Address.GetLeftPart(UriPartial.Authority));
        if (protocol is not null)
        {
            socket.Options.AddSubProtocol(protocol);
        }

        lock (_open)
        {
            _open.Add(socket);
        }

        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler { ConnectCallback = (context, token) => ConnectAsync(context.DnsEndPoint.Port, window, token) }, disposeHandler: false);
        try
        {
            await socket.ConnectAsync(new UriBuilder(intruder.Address) { Scheme = "ws", Path = path }.Uri, invoker, Stop);
            return socket;
        }
        catch (WebSocketException)
        {
            Interlocked.Increment(ref Refused);
            return null;
        }
    }

    /// <summary>A connection that says whatever it likes.</summary>
    protected async Task<Socket> ConnectAsync()
    {
        Interlocked.Increment(ref Attempts);
        var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (_open)
        {
            _open.Add(tcp);
        }

        await tcp.ConnectAsync("127.0.0.1", intruder.Address.Port, Stop);
        return tcp;
    }

    protected Task SendAsync(ClientWebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Stop);

    protected string Subscribe(int number) => JsonSerializer.Serialize(
        new { type = 1, invocationId = $"{number}", target = "Subscribe", arguments = new[] { new { workshopId = intruder.Workshop, participantId = intruder.Participant } } }) + '\u001e';

    /// <summary>A small window, so that the server notices before megabytes lie in the system's buffers.</summary>
    private static async ValueTask<Stream> ConnectAsync(int port, int? window, CancellationToken cancellationToken)
    {
        var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (window is { } bytes)
        {
            tcp.ReceiveBufferSize = bytes;
        }

        await tcp.ConnectAsync("127.0.0.1", port, cancellationToken);
        return new NetworkStream(tcp, ownsSocket: true);
    }
}
