using System.Net;
using System.Net.Sockets;
using System.Text;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Limits;

/// <summary>Over real sockets: what comes over a connection, and how many there are of one network.</summary>
public sealed class bounding_connections(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Most = 12;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coinnovation-walls-");
    private ApiHost _host = null!;
    private Uri _address = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.BuildAsync(
            [
                "--urls=http://127.0.0.1:0", $"--Data:Folder={_folder.FullName}", $"--ConnectionStrings:Postgres={await postgres.CreateDatabaseAsync()}", "--Demo:Enabled=false",
                $"--Limits:ConnectionsOfNetwork={Most}", "--Limits:PingSeconds=1", "--Logging:LogLevel:Default=Warning",
            ],
            Program.Modules,
            configure: null,
            Stop);
        await _host.App.StartAsync(Stop);
        _address = new Uri(_host.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.App.StopAsync(CancellationToken.None).WaitAsync(Bounds.OfAWait);
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task a_network_with_too_many_is_cut_off_and_comes_back_when_some_are_closed()
    {
        var open = new List<Socket>();
        for (var number = 0; number < Most; number++)
            open.Add(await ConnectAsync());
        (await StatusAsync(open[^1], "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")).ShouldBe("200");

        await OneMoreIsCutOffAsync();

        open.ForEach(socket => socket.Dispose());
        await Wait.UntilAsync(async () =>
        {
            try
            {
                using var again = await ConnectAsync();
                return await StatusAsync(again, "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n") == "200";
            }
            catch (SocketException)
            {
                return false;
            }
        });
    }

    [Theory]
    [InlineData("413", "POST /session/backlog HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\n\r\n{")]
    [InlineData("413", "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 300000\r\n\r\n{")]
    [InlineData("431", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {long}\r\n\r\n")]
    [InlineData("414", "GET /{long} HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("400", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n")]
    [InlineData("400", "GET / HTTP/1.1\r\n\r\n")]
    public async Task what_is_too_much_or_no_http_is_answered_so(string status, string request)
    {
        using var socket = await ConnectAsync();

        (await StatusAsync(socket, request.Replace("{long}", new string('x', 20_000), StringComparison.Ordinal))).ShouldBe(status);
    }

    [Fact]
    public async Task a_body_that_trickles_in_is_given_up()
    {
        using var socket = await ConnectAsync();

        (await StatusAsync(socket, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")).ShouldBe("408");
    }

    [Fact]
    public async Task headers_that_never_end_are_given_up()
    {
        using var socket = await ConnectAsync();

        (await StatusAsync(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Half: ")).ShouldBe("408");
    }

    [Fact]
    public async Task a_socket_that_answers_no_ping_is_closed()
    {
        using var socket = await ConnectAsync();
        const string Upgrade =
            "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";
        (await StatusAsync(socket, Upgrade)).ShouldBe("101");

        // Masked with zeros, as clients must; after it the socket is initialized and may stay, if only it answered.
        var init = """{"type":"connection_init"}"""u8.ToArray();
        await socket.SendAsync((byte[])[0x81, (byte)(0x80 | init.Length), 0, 0, 0, 0, .. init], Stop);
        var started = TimeProvider.System.GetTimestamp();

        await EndsAsync(socket);
        TimeProvider.System.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
    }

    /// <summary>It may be reset before it has heard that it is connected. One that is not cut off is waited for in vain.</summary>
    private async Task OneMoreIsCutOffAsync()
    {
        try
        {
            using var socket = await ConnectAsync();
            await EndsAsync(socket);
        }
        catch (SocketException reset) when (reset.SocketErrorCode == SocketError.ConnectionReset)
        {
            // That is an end too.
        }
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, _address.Port, Stop);
        return socket;
    }

    /// <summary>The status of the answer; empty if the connection ends without one.</summary>
    private static async Task<string> StatusAsync(Socket socket, string request)
    {
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(request), Stop);
            var buffer = new byte[4096];
            var read = await socket.ReceiveAsync(buffer, Stop).AsTask().WaitAsync(Bounds.OfAWait, Stop);
            return read < 12 ? "" : Encoding.ASCII.GetString(buffer, 9, 3);
        }
        catch (SocketException)
        {
            return "";
        }
    }

    private static async Task EndsAsync(Socket socket)
    {
        try
        {
            var buffer = new byte[4096];
            while (await socket.ReceiveAsync(buffer, Stop).AsTask().WaitAsync(Bounds.OfAWait, Stop) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Reset, which is an end too.
        }
    }
}
