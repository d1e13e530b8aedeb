using System.Net.WebSockets;
using System.Text;

namespace CoInnovation.Load.Hostile;

/// <summary>Subscribes everywhere and reads nothing; asks for an export again and again and reads none.</summary>
internal sealed class NeverReads(Intruder intruder) : Attack(intruder)
{
    private const int Window = 8 * 1024;
    private const int Exports = 200;

    public override async Task StartAsync()
    {
        if (await OpenAsync("/live", window: Window) is { } page)
        {
            await SendAsync(page, """{"protocol":"json","version":1}""" + '\u001e');
            await SendAsync(page, Subscribe(1));
        }

        if (await OpenAsync("/graphql", "graphql-transport-ws", Window) is { } socket)
        {
            await SendAsync(socket, """{"type":"connection_init"}""");
            await SendAsync(socket, """{"type":"subscribe","id":"1","payload":{"query":"subscription { backlogChanged { added } }"}}""");
        }

        var export = await ConnectAsync();
        var request = Encoding.ASCII.GetBytes($"GET /workshops/{Intruder.Workshop}/export.json HTTP/1.1\r\nHost: 127.0.0.1:{Intruder.Address.Port}\r\nCookie: {Intruder.Cookie}\r\n\r\n");
        Run(async () =>
        {
            for (var number = 0; number < Exports; number++)
            {
                await export.SendAsync(request, Stop);
            }
        });
    }
}

/// <summary>Sends as many pings as the connection takes, over both kinds of sockets.</summary>
internal sealed class FloodsFrames(Intruder intruder) : Attack(intruder)
{
    private const int Sockets = 4;
    private static readonly string ManyPings = string.Concat(Enumerable.Repeat("{\"type\":6}\u001e", 300));

    public override async Task StartAsync()
    {
        for (var number = 0; number < Sockets; number++)
        {
            if (await OpenAsync("/live") is { } page)
            {
                await SendAsync(page, """{"protocol":"json","version":1}""" + '\u001e');
                await SendAsync(page, Subscribe(1));
                Run(() => FloodAsync(page, ManyPings));
            }

            if (await OpenAsync("/graphql", "graphql-transport-ws") is { } socket)
            {
                await SendAsync(socket, """{"type":"connection_init"}""");
                Run(() => FloodAsync(socket, """{"type":"ping"}"""));
            }
        }
    }

    private async Task FloodAsync(ClientWebSocket socket, string message)
    {
        Run(async () =>
        {
            var buffer = new byte[16 * 1024];
            while ((await socket.ReceiveAsync(buffer, Stop)).MessageType != WebSocketMessageType.Close)
            {
            }
        });
        while (true)
        {
            await SendAsync(socket, message);
        }
    }
}

/// <summary>Subscribes far more often than there are things to see.</summary>
internal sealed class FloodsSubscriptions(Intruder intruder) : Attack(intruder)
{
    private const int Sockets = 10;
    private const int OnEach = 2_000;

    public override async Task StartAsync()
    {
        for (var number = 0; number < Sockets; number++)
        {
            if (await OpenAsync("/graphql", "graphql-transport-ws") is { } socket)
            {
                await SendAsync(socket, """{"type":"connection_init"}""");
                Run(() => FloodAsync(socket, index => $$$"""{"type":"subscribe","id":"{{{index}}}","payload":{"query":"subscription { backlogChanged { added } }"}}"""));
            }

            if (await OpenAsync("/live") is { } page)
            {
                await SendAsync(page, """{"protocol":"json","version":1}""" + '\u001e');
                Run(() => FloodAsync(page, Subscribe));
            }
        }
    }

    private async Task FloodAsync(ClientWebSocket socket, Func<int, string> message)
    {
        Run(async () =>
        {
            var buffer = new byte[16 * 1024];
            while ((await socket.ReceiveAsync(buffer, Stop)) is { MessageType: not WebSocketMessageType.Close } got)
            {
                var text = Encoding.UTF8.GetString(buffer, 0, got.Count);
                if (text.Contains("LIMIT_SUBSCRIPTIONS", StringComparison.Ordinal) || text.Contains("TOO_MANY_REQUESTS", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref Refused);
                }
            }
        });
        for (var index = 0; index < OnEach; index++)
        {
            Interlocked.Increment(ref Attempts);
            await SendAsync(socket, message(index));
        }
    }
}

/// <summary>Begins handshakes and never ends them; as soon as one is given up, it begins the next.</summary>
internal sealed class HalfOpenHandshakes(Intruder intruder) : Attack(intruder)
{
    private const int AtOnce = 500;
    private static readonly byte[] Half = "GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nX-Half: "u8.ToArray();

    public override Task StartAsync()
    {
        for (var number = 0; number < AtOnce; number++)
        {
            Run(async () =>
            {
                while (true)
                {
                    using var tcp = await ConnectAsync();
                    await tcp.SendAsync(Half, Stop);
                    await tcp.ReceiveAsync(new byte[256], Stop);
                    Interlocked.Increment(ref Refused);
                }
            });
        }

        return Task.CompletedTask;
    }
}

/// <summary>Opens sockets with one cookie, and says nothing on them.</summary>
internal sealed class IdleSockets(Intruder intruder) : Attack(intruder)
{
    private const int Sockets = 2_000;
    private const int AtOnce = 50;

    public override Task StartAsync() => Parallel.ForAsync(
        0, Sockets, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Stop }, async (_, _) => await OpenAsync("/live"));
}
