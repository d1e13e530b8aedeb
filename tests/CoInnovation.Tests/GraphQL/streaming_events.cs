using System.Net.WebSockets;
using System.Text;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Http;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL;

public sealed class streaming_events
{
    private const string Init = """{"type":"connection_init"}""";

    [Fact]
    public async Task an_event_stream_sends_next_and_then_complete()
    {
        await using var host = await SampleHost.StartAsync();
        (await StreamAsync(host, "subscription { ticks(to: 2) }")).ShouldBe("event: next\ndata: {\"data\":{\"ticks\":1}}\n\nevent: next\ndata: {\"data\":{\"ticks\":2}}\n\nevent: complete\ndata: \n\n");
        (await StreamAsync(host, "{ hello }")).ShouldBe("event: next\ndata: {\"data\":{\"hello\":\"world\"}}\n\nevent: complete\ndata: \n\n");
        (await StreamAsync(host, "subscription { broken }")).ShouldContain("NO_STREAM");
    }

    [Fact]
    public async Task a_socket_carries_subscriptions_and_queries()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await OpenAsync(host);
        await SendAsync(socket, Init);
        (await ReceiveAsync(socket)).ShouldBe("""{"type":"connection_ack"}""");
        await SendAsync(socket, """{"type":"ping"}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"type":"pong"}""");
        await SendAsync(socket, """{"id":"a","type":"subscribe","payload":{"query":"subscription { ticks(to: 2) }"}}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"id":"a","type":"next","payload":{"data":{"ticks":1}}}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"id":"a","type":"next","payload":{"data":{"ticks":2}}}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"id":"a","type":"complete"}""");
        await SendAsync(socket, """{"id":"a","type":"subscribe","payload":{"query":"{ nope }"}}""");
        (await ReceiveAsync(socket)).ShouldStartWith("""{"id":"a","type":"error","payload":[{"message":"Cannot query field""");
        await SendAsync(socket, """{"id":"a","type":"subscribe","payload":{"query":"subscription { broken }"}}""");
        (await ReceiveAsync(socket)).ShouldNotBeNull().ShouldContain("NO_STREAM");
    }

    [Fact]
    public async Task a_failing_event_does_not_end_its_stream_and_complete_does()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await OpenAsync(host);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, """{"id":"a","type":"subscribe","payload":{"query":"subscription { cardWritten { id requiredTitle } }"}}""");
        host.Sample.Written.Writer.TryWrite(Sample.Cards[1]).ShouldBeTrue();
        (await ReceiveAsync(socket)).ShouldNotBeNull().ShouldContain("\"data\":null");
        host.Sample.Written.Writer.TryWrite(Sample.Cards[0]).ShouldBeTrue();
        (await ReceiveAsync(socket)).ShouldBe("""{"id":"a","type":"next","payload":{"data":{"cardWritten":{"id":"1","requiredTitle":"Card 1"}}}}""");
        await SendAsync(socket, """{"id":"a","type":"complete"}""");
        // The id is free again as soon as the server has read the message.
        await SendAsync(socket, """{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""");
    }

    [Theory]
    [InlineData(4400, "nonsense")]
    [InlineData(4400, """{"type":"nope"}""")]
    [InlineData(4401, """{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData(4429, Init, Init)]
    [InlineData(4400, Init, """{"id":"a","type":"subscribe","payload":{}}""")]
    [InlineData(4409, Init, """{"id":"a","type":"subscribe","payload":{"query":"subscription { cardWritten { id } }"}}""", """{"id":"a","type":"subscribe","payload":{"query":"subscription { cardWritten { id } }"}}""")]
    [InlineData(4408)]
    public async Task what_breaks_the_protocol_closes_the_socket(int code, params string[] messages)
    {
        await using var host = await SampleHost.StartAsync(new GraphQLOptions { ConnectionInitTimeout = TimeSpan.FromMilliseconds(code == 4408 ? 20 : 60_000) });
        using var socket = await OpenAsync(host);
        foreach (var message in messages)
        {
            await SendAsync(socket, message);
        }

        while (await ReceiveAsync(socket) is not null)
        {
        }

        ((int)socket.CloseStatus!.Value).ShouldBe(code);
    }

    [Fact]
    public async Task operations_on_one_socket_have_a_limit()
    {
        await using var host = await SampleHost.StartAsync(new GraphQLOptions { Limits = new GraphQLLimits { SubscriptionsPerSocket = 1 } });
        using var socket = await OpenAsync(host);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, """{"id":"a","type":"subscribe","payload":{"query":"subscription { cardWritten { id } }"}}""");
        await SendAsync(socket, """{"id":"b","type":"subscribe","payload":{"query":"subscription { cardWritten { id } }"}}""");
        (await ReceiveAsync(socket)).ShouldNotBeNull().ShouldContain("LIMIT_SUBSCRIPTIONS");
    }

    [Fact]
    public async Task who_may_no_longer_listen_is_closed_out()
    {
        var isAllowed = true;
        await using var host = await SampleHost.StartAsync(new GraphQLOptions { StillAllowed = _ => ValueTask.FromResult(isAllowed) });
        using var socket = await ListenAsync(host);
        isAllowed = false;
        host.Sample.Written.Writer.TryWrite(Sample.Cards[0]).ShouldBeTrue();
        (await ReceiveAsync(socket)).ShouldBeNull();
        ((int)socket.CloseStatus!.Value).ShouldBe(4403);
    }

    [Fact]
    public async Task whose_rights_cannot_be_asked_for_hears_why_it_ends()
    {
        var isAway = false;
        await using var host = await SampleHost.StartAsync(Asking(() => isAway));
        using var socket = await ListenAsync(host);
        isAway = true;
        host.Sample.Written.Writer.TryWrite(Sample.Cards[0]).ShouldBeTrue();
        (await ReceiveAsync(socket)).ShouldBeNull();
        ((int)socket.CloseStatus!.Value, socket.CloseStatusDescription).ShouldBe((1013, "STORE_UNAVAILABLE"));
    }

    [Fact]
    public async Task an_event_stream_says_why_it_ends_as_well()
    {
        await using var host = await SampleHost.StartAsync(Asking(() => true));
        var told = await StreamAsync(host, "subscription { ticks(to: 2) }");
        told.ShouldContain("STORE_UNAVAILABLE");
        told.ShouldNotContain("ticks\":");
        told.ShouldEndWith("\n\nevent: complete\ndata: \n\n");
    }

    [Fact]
    public async Task a_server_that_stops_ends_its_event_streams_at_once()
    {
        await using var host = await SampleHost.StartAsync();
        var told = StreamAsync(host, "subscription { cardWritten { id } }");
        host.Sample.Written.Writer.TryWrite(Sample.Cards[0]).ShouldBeTrue();
        await Wait.UntilAsync(() => host.Sample.Written.Reader.Count == 0);

        host.StopApplication();

        (await told).ShouldEndWith("event: complete\ndata: \n\n");
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("ä", "ä")]
    public void a_reason_that_fits_stays(string reason, string fitting) => CloseReason.Fit(reason).ShouldBe(fitting);

    [Fact]
    public async Task a_reason_that_does_not_fit_is_cut_between_two_characters()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await OpenAsync(host);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        var subscribe = $$$"""{"id":"{{{string.Concat(Enumerable.Repeat("🌧", 60))}}}","type":"subscribe","payload":{"query":"subscription { cardWritten { id } }"}}""";
        await SendAsync(socket, subscribe);
        await SendAsync(socket, subscribe);
        (await ReceiveAsync(socket)).ShouldBeNull();
        ((int)socket.CloseStatus!.Value).ShouldBe(4409);
        socket.CloseStatusDescription.ShouldBe($"Subscriber for {string.Concat(Enumerable.Repeat("🌧", 27))}");
    }

    [Fact]
    public async Task a_page_of_another_origin_cannot_open_a_socket()
    {
        await using var host = await SampleHost.StartAsync();
        var client = host.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        client.ConfigureRequest = request => request.Headers.Origin = "https://elsewhere.example";
        await Should.ThrowAsync<InvalidOperationException>(() => client.ConnectAsync(new Uri("ws://localhost/graphql"), Sample.Ended));
    }

    private static GraphQLOptions Asking(Func<bool> isAway) => new()
    {
        StillAllowed = _ => isAway() ? throw new TimeoutException() : ValueTask.FromResult(true),
        Explain = fault => fault is TimeoutException ? new GraphQLException("STORE_UNAVAILABLE", "Ask again in a few seconds.") : null,
    };

    private static async Task<string> StreamAsync(SampleHost host, string query)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var response = await host.Client.SendAsync(message, Sample.Ended);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return await response.Content.ReadAsStringAsync(Sample.Ended);
    }

    private static async Task<WebSocket> OpenAsync(SampleHost host)
    {
        var client = host.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        return await client.ConnectAsync(new Uri("ws://localhost/graphql"), Sample.Ended);
    }

    /// <summary>Hears of cards: the first one has arrived.</summary>
    private static async Task<WebSocket> ListenAsync(SampleHost host)
    {
        var socket = await OpenAsync(host);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, """{"id":"a","type":"subscribe","payload":{"query":"subscription { cardWritten { id } }"}}""");
        host.Sample.Written.Writer.TryWrite(Sample.Cards[0]).ShouldBeTrue();
        (await ReceiveAsync(socket)).ShouldNotBeNull().ShouldContain("\"next\"");
        return socket;
    }

    private static Task SendAsync(WebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Sample.Ended);

    /// <summary>The next message; null when the server closes.</summary>
    private static async Task<string?> ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer, Sample.Ended);
        return received.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
