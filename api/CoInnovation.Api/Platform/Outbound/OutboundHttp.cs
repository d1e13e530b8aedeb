using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace CoInnovation.Api.Platform.Outbound;

/// <summary>How a call went: the status, or why there is none.</summary>
/// <param name="Status">The HTTP status; null if none came.</param>
/// <param name="Error">Why none came: <c>ADDRESS_REFUSED</c>, <c>NAME_UNKNOWN</c>, <c>TIMEOUT</c>, <c>TLS_FAILED</c>, <c>CONNECTION_FAILED</c>, <c>RESPONSE_INVALID</c>.</param>
/// <param name="Duration">How long it took.</param>
public sealed record OutboundAnswer(int? Status, string? Error, TimeSpan Duration);

/// <summary>
/// The one client through which the product calls addresses that people gave it. A name is resolved once for each connection, its addresses are checked, and the
/// connection goes to one of exactly these: no other answer of the name server can come in between. It follows no redirects, knows no proxy and no cookies, and does
/// not read what comes back.
/// </summary>
public sealed class OutboundHttp : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly OutboundSettings _settings;
    private readonly TimeProvider _time;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;
    private readonly HttpClient _client;

    public OutboundHttp(OutboundSettings settings, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        (_settings, _time, _resolve) = (settings, time, resolve ?? Dns.GetHostAddressesAsync);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            // Longer, and a name that moved would not be asked again.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = 8,
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 64 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
            ConnectCallback = ConnectAsync,
        };
        _client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("CoInnovation", "1"));
    }

    /// <summary>Posts JSON. Only the caller's cancellation throws.</summary>
    public async Task<OutboundAnswer> PostAsync(Uri url, ReadOnlyMemory<byte> json, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        try
        {
            // Who changed the settings wants them for what was typed before, too.
            OutboundUrl.Checked(url.AbsoluteUri, _settings, "url");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Answer((int)response.StatusCode, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Answer(null, "TIMEOUT");
        }
        catch (Errors.InvalidInputException)
        {
            return Answer(null, "ADDRESS_REFUSED");
        }
        catch (HttpRequestException failure)
        {
            return Answer(null, ReasonOf(failure));
        }

        OutboundAnswer Answer(int? status, string? error) => new(status, error, _time.GetElapsedTime(started));
    }

    public void Dispose() => _client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IPAddress[] addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancellationToken);
        if (!_settings.AllowPrivate && !Array.TrueForAll(addresses, PublicAddress.Is))
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string ReasonOf(HttpRequestException failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AddressRefusedException:
                    return "ADDRESS_REFUSED";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return "NAME_UNKNOWN";
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }:
                case System.Security.Authentication.AuthenticationException:
                    return "TLS_FAILED";
                case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded or HttpRequestError.ConfigurationLimitExceeded }:
                    return "RESPONSE_INVALID";
                default:
                    break;
            }
        }

        return "CONNECTION_FAILED";
    }

    /// <summary>The name leads to an address that is not public.</summary>
    private sealed class AddressRefusedException : IOException;
}
