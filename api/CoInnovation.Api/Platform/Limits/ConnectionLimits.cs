using System.Collections.Concurrent;
using System.Net;
using CoInnovation.Api.Platform.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace CoInnovation.Api.Platform.Limits;

/// <summary>Bounds connections, before anything was read from them, and what may come over one.</summary>
internal sealed class ConnectionLimits(LimitSettings settings, WebSettings web)
{
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private const long BodyBytes = 1024 * 1024;
    private const int HeaderBytes = 16 * 1024;
    private const int HeaderCount = 64;
    private const double BytesPerSecond = 240;

    /// <summary>
    /// How many may wait to be let in at the same moment. Whoever finds no place knocks again after a second, then after three: with fewer, those who all come back at once do so by their systems' clocks.
    /// Linux takes no more than its <c>net.core.somaxconn</c>, 4096 where nobody changed it.
    /// </summary>
    private const int Waiting = 4_096;

    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = settings.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = settings.Connections;
        kestrel.Limits.RequestHeadersTimeout = HeadersWithin;
        kestrel.Limits.KeepAliveTimeout = IdleFor;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = HeaderCount;
        kestrel.Limits.MaxRequestBodySize = BodyBytes;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(BytesPerSecond, Grace);
        kestrel.Limits.MinResponseDataRate = new MinDataRate(BytesPerSecond, Grace);
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(Count));
    }

    public static void Configure(SocketTransportOptions sockets) => sockets.Backlog = Waiting;

    /// <summary>Ends a connection of a network that has too many, without a word: whoever opens so many does not listen.</summary>
    internal ConnectionDelegate Count(ConnectionDelegate next) => async connection =>
    {
        var address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        if (web.IsTrustedProxy(address))
        {
            await next(connection);
            return;
        }

        var network = CallerNetwork.Of(address);
        try
        {
            if (_open.AddOrUpdate(network, 1, static (_, open) => open + 1) <= settings.ConnectionsOfNetwork)
            {
                await next(connection);
            }
            else
            {
                connection.Abort();
            }
        }
        finally
        {
            if (_open.AddOrUpdate(network, 0, static (_, open) => open - 1) == 0)
            {
                _open.TryRemove(KeyValuePair.Create(network, 0));
            }
        }
    };
}
