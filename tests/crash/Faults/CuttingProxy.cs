using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CoInnovation.Crash.Faults;

/// <summary>
/// Stands between a client and a server on this machine. It can keep replies back while requests still pass, and cut every line: so what the server has done by then is
/// done, and its client cannot know it.
/// </summary>
public sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Line, byte> _lines = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<int> _target;
    private readonly Task _accepting;
    private volatile TaskCompletionSource _replies = Opened();

    /// <param name="target">The server's port, asked for with each new line.</param>
    public CuttingProxy(Func<int> target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>From now on requests reach the server and replies do not reach the client.</summary>
    public void HoldReplies() => _replies = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends every line with what was held back on it; new ones are whole.</summary>
    public void Cut()
    {
        foreach (var line in _lines.Keys)
        {
            line.Cut();
        }

        var held = _replies;
        _replies = Opened();
        held.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            _ = CarryAsync(client);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        var server = new TcpClient { NoDelay = true };
        client.NoDelay = true;
        using var line = new Line(client, server);
        _lines[line] = 0;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target(), line.Ended);
            await Task.WhenAny(
                PassAsync(client.GetStream(), server.GetStream(), isReply: false, line.Ended),
                PassAsync(server.GetStream(), client.GetStream(), isReply: true, line.Ended));
        }
        catch (Exception gone) when (gone is SocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is away: so is the other.
        }
        finally
        {
            _lines.TryRemove(line, out _);
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, bool isReply, CancellationToken ended)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, ended) is > 0 and var length)
            {
                if (isReply)
                {
                    await _replies.Task.WaitAsync(ended);
                }

                await to.WriteAsync(buffer.AsMemory(0, length), ended);
            }
        }
        catch (Exception gone) when (gone is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The end of the line.
        }
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }

    private sealed class Line(TcpClient client, TcpClient server) : IDisposable
    {
        private readonly CancellationTokenSource _ended = new();

        public CancellationToken Ended => _ended.Token;

        public void Cut() => _ended.Cancel();

        public void Dispose()
        {
            _ended.Cancel();
            client.Dispose();
            server.Dispose();
        }
    }
}
