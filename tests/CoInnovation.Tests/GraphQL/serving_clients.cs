using System.Net;
using System.Text.Json;
using CoInnovation.GraphQL;
using CoInnovation.Tests.GraphQL.Oracle;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoInnovation.Tests.GraphQL;

/// <summary>The clients of those who wrote the protocols — npm <c>graphql-ws</c> and <c>graphql-sse</c> — against our server on a real socket.</summary>
public sealed class serving_clients(OracleProcess oracle)
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Endless = """{"id":"a","type":"subscribe","payload":{"query":"subscription { cardWritten { id } }"}}""";

    // On a busy machine a client may need longer than people would wait.
    private static readonly GraphQLOptions Patient = new() { ConnectionInitTimeout = TimeSpan.FromMinutes(2) };

    [Fact]
    public async Task a_subscription_over_a_socket_ends_when_its_source_does()
    {
        await using var host = await ListenAsync();
        var told = await SocketAsync(host, "subscription { ticks(to: 3) }");
        told.GetProperty("results").GetRawText().ShouldBe("""[{"data":{"ticks":1}},{"data":{"ticks":2}},{"data":{"ticks":3}}]""");
        told.GetProperty("completed").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task a_client_may_leave_a_subscription_before_its_end()
    {
        await using var host = await ListenAsync();
        var told = await SocketAsync(host, "subscription { ticks(to: 1000000000) }", take: 2);
        told.GetProperty("results").GetArrayLength().ShouldBeGreaterThanOrEqualTo(2);
        told.GetProperty("completed").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("{ hello }", """[{"data":{"hello":"world"}}]""")]
    [InlineData("mutation { write(input: { text: \"a\" }) { text } }", """[{"data":{"write":{"text":"a"}}}]""")]
    public async Task queries_and_mutations_run_over_sockets_and_event_streams(string query, string results)
    {
        await using var host = await ListenAsync();
        foreach (var told in new[] { await SocketAsync(host, query), await EventsAsync(host, query) })
        {
            told.GetProperty("results").GetRawText().ShouldBe(results);
            told.GetProperty("completed").GetBoolean().ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("{ nope }")]
    [InlineData("{")]
    [InlineData("subscription { broken }")]
    public async Task request_errors_end_the_operation(string query)
    {
        await using var host = await ListenAsync();
        var overSocket = await SocketAsync(host, query);
        overSocket.GetProperty("results").GetArrayLength().ShouldBe(0);
        overSocket.GetProperty("error")[0].GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        var overEvents = await EventsAsync(host, query);
        overEvents.GetProperty("results")[0].GetProperty("errors")[0].GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        overEvents.GetProperty("completed").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task an_event_stream_carries_a_subscription()
    {
        await using var host = await ListenAsync();
        var told = await EventsAsync(host, "subscription { ticks(to: 2) }");
        told.GetProperty("results").GetRawText().ShouldBe("""[{"data":{"ticks":1}},{"data":{"ticks":2}}]""");
        told.GetProperty("completed").GetBoolean().ShouldBeTrue();
        (await EventsAsync(host, "subscription { ticks(to: 1000000000) }", take: 2)).GetProperty("completed").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task a_connection_that_is_not_accepted_is_forbidden()
    {
        var options = new GraphQLOptions
        {
            ConnectionInitTimeout = Patient.ConnectionInitTimeout,
            AcceptConnection = (_, _, payload) => ValueTask.FromResult(System.Text.Encoding.UTF8.GetString(payload.Span).Contains("let me in", StringComparison.Ordinal)),
        };
        await using var host = await ListenAsync(options);
        (await SocketAsync(host, "{ hello }", secret: "let me in")).GetProperty("completed").GetBoolean().ShouldBeTrue();
        (await SocketAsync(host, "{ hello }", secret: "please")).GetProperty("error").GetProperty("code").GetInt32().ShouldBe(4403);
    }

    [Theory]
    [InlineData(4400, "nonsense")]
    [InlineData(4400, "[]")]
    [InlineData(4400, """{"type":"next","id":"a"}""")]
    [InlineData(4400, Init, """{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData(4400, Init, """{"id":"a","type":"subscribe","payload":{"query":1}}""")]
    [InlineData(4400, Init, """{"id":"a","type":"subscribe","payload":{"query":"{ hello }","variables":[]}}""")]
    [InlineData(4401, """{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData(4408)]
    [InlineData(4409, Init, Endless, Endless)]
    [InlineData(4429, Init, Init)]
    public async Task what_breaks_the_protocol_closes_the_socket_with_its_code(int code, params string[] messages)
    {
        await using var host = await ListenAsync(new GraphQLOptions { ConnectionInitTimeout = code == 4408 ? TimeSpan.FromMilliseconds(20) : TimeSpan.FromMinutes(2) });
        (await FramesAsync(host, "graphql-transport-ws", messages)).GetProperty("code").GetInt32().ShouldBe(code);
    }

    [Fact]
    public async Task pings_are_answered_and_other_protocols_are_not_spoken()
    {
        await using var host = await ListenAsync();
        var told = await FramesAsync(host, "graphql-transport-ws", """{"type":"ping","payload":{"a":1}}""", "end");
        told.GetProperty("received")[0].GetProperty("type").GetString().ShouldBe("pong");
        (await FramesAsync(host, Array.Empty<string>())).GetProperty("code").GetInt32().ShouldBe(4406);
    }

    private Task<JsonElement> SocketAsync(Listening host, string query, int? take = null, string? secret = null) => oracle.AskAsync("socket", new Dictionary<string, object?>
    {
        ["url"] = $"ws://{host.Address.Authority}/graphql",
        ["payload"] = new { query },
        ["take"] = take,
        ["connectionParams"] = secret is null ? null : new { secret },
    });

    private Task<JsonElement> EventsAsync(Listening host, string query, int? take = null) =>
        oracle.AskAsync("events", new Dictionary<string, object?> { ["url"] = new Uri(host.Address, "/graphql"), ["payload"] = new { query }, ["take"] = take });

    private Task<JsonElement> FramesAsync(Listening host, object protocol, params string[] messages) => oracle.AskAsync("frames", new Dictionary<string, object?>
    {
        ["url"] = $"ws://{host.Address.Authority}/graphql",
        ["protocol"] = protocol,
        ["send"] = messages,
    });

    private static async Task<Listening> ListenAsync(GraphQLOptions? options = null)
    {
        var sample = new Sample();
        var host = new HostBuilder().ConfigureWebHost(web => web
            .UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0))
            .ConfigureServices(services => services.AddRouting())
            .Configure(app => app.UseWebSockets().UseRouting().UseEndpoints(endpoints => endpoints.MapGraphQL("/graphql", sample.Schema, options ?? Patient)))).Build();
        await host.StartAsync(Sample.Ended);
        return new Listening(host, new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
    }

    private sealed record Listening(IHost Host, Uri Address) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Host.StopAsync(CancellationToken.None);
            Host.Dispose();
        }
    }
}
