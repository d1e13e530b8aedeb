using System.Net;
using System.Text;
using System.Text.Json;
using CoInnovation.Api.Workshops;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Realtime;

/// <summary>Networks that block WebSockets: the same hub over plain requests.</summary>
public sealed class falling_back_from_websockets(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const char End = '\u001e';

    [Theory]
    [InlineData("ServerSentEvents")]
    [InlineData("LongPolling")]
    public async Task frames_come_over_plain_requests_too(string transport)
    {
        var facilitator = await api.FoundAsync();
        using var http = Client(facilitator);
        var connection = $"/live?id={await NegotiateAsync(http)}";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var received = new StringBuilder();
        var reading = transport == "LongPolling" ? PollAsync(http, connection, received, stop.Token) : StreamAsync(http, connection, received, stop.Token);

        await SendAsync(http, connection, """{"protocol":"json","version":1}""");
        var subscribe = new { type = 1, invocationId = "1", target = "Subscribe", arguments = new[] { new { facilitator.Seat.WorkshopId, facilitator.Seat.ParticipantId } } };
        await SendAsync(http, connection, JsonSerializer.Serialize(subscribe, JsonSerializerOptions.Web));
        await Wait.UntilAsync(() => Has("\"invocationId\":\"1\""));
        await facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, "Behind a strict proxy"));

        await Wait.UntilAsync(() => Has("Behind a strict proxy"));
        await stop.CancelAsync();
        await reading;

        bool Has(string text)
        {
            lock (received)
            {
                return received.ToString().Contains(text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("POST", "/live/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/live")]
    [InlineData("POST", "/live?id=whatever")]
    public async Task a_page_of_another_origin_is_refused_on_every_transport(string method, string path)
    {
        var facilitator = await api.FoundAsync();
        using var http = Client(facilitator);

        (await http.SendAsync(Request("https://evil.example"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.SendAsync(Request("null"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.SendAsync(Request(api.Address.GetLeftPart(UriPartial.Authority)), TestContext.Current.CancellationToken)).StatusCode.ShouldNotBe(HttpStatusCode.Forbidden);

        HttpRequestMessage Request(string origin) => new(new HttpMethod(method), path) { Headers = { { "Origin", origin } } };
    }

    private static HttpClient Client(Attendee attendee) => new(new SocketsHttpHandler { UseCookies = false })
    {
        BaseAddress = attendee.Address,
        DefaultRequestHeaders = { { "Cookie", attendee.Cookie }, { "Origin", attendee.Address.GetLeftPart(UriPartial.Authority) } },
    };

    private static async Task<string> NegotiateAsync(HttpClient http)
    {
        var answer = await http.PostAsync(new Uri("/live/negotiate?negotiateVersion=1", UriKind.Relative), content: null, TestContext.Current.CancellationToken);
        using var negotiated = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return negotiated.RootElement.GetProperty("connectionToken").GetString()!;
    }

    private static async Task SendAsync(HttpClient http, string connection, string record)
    {
        using var content = new StringContent(record + End);
        // The long poll opens the connection: until it has arrived there is none to send to.
        await Wait.UntilAsync(async () => (await http.PostAsync(new Uri(connection, UriKind.Relative), content, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }

    private static async Task PollAsync(HttpClient http, string connection, StringBuilder received, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var text = await http.GetStringAsync(new Uri(connection, UriKind.Relative), cancellationToken);
                lock (received)
                {
                    received.Append(text);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test has seen enough.
        }
    }

    private static async Task StreamAsync(HttpClient http, string connection, StringBuilder received, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, connection) { Headers = { { "Accept", "text/event-stream" } } };
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                lock (received)
                {
                    received.Append(line);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test has seen enough.
        }
    }
}
