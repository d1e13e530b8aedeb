using System.Net;
using System.Text.Json;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;

namespace CoInnovation.Tests.Platform.Limits;

public sealed class bounding_what_callers_ask_for(PostgresFixture postgres, TestApi api) : IClassFixture<TestApi>
{
    private const int PeopleInAnOffice = 40;
    private const int RequestsOfAPage = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task an_office_behind_one_address_opens_the_workshop_at_the_same_moment()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, PeopleInAnOffice).SelectMany(person =>
            Enumerable.Range(0, RequestsOfAPage).Select(_ => AskAsync(api, "/changelog.atom", "198.51.100.20", $"coinnovation=person-{person}"))));

        answers.ShouldAllBe(answer => answer.Response.StatusCode == 401);
    }

    [Fact]
    public async Task one_caller_who_floods_is_told_when_to_come_back_and_others_of_the_network_go_on()
    {
        await using var strict = await WithAsync(("Limits:RequestsOfCaller", "20"), ("Limits:RequestsOfCallerPerSecond", "5"));

        var flood = await FloodAsync(strict, 60, _ => ("198.51.100.21", "coinnovation=flood"));

        flood.Count(answer => answer.Response.StatusCode == 429).ShouldBeInRange(20, 45);
        await RefusesAsync(flood.First(answer => answer.Response.StatusCode == 429), "TOO_MANY_REQUESTS");
        (await AskAsync(strict, "/changelog.atom", "198.51.100.21", "coinnovation=another")).Response.StatusCode.ShouldBe(401);
        (await AskAsync(strict, "/health/live", "198.51.100.21", "coinnovation=flood")).Response.StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task a_network_that_makes_callers_up_is_bounded_as_a_whole()
    {
        await using var strict = await WithAsync(("Limits:RequestsOfNetwork", "20"), ("Limits:RequestsOfNetworkPerSecond", "5"));

        var flood = await FloodAsync(strict, 60, number => ("198.51.100.22", $"coinnovation=made-up-{number}"));

        flood.Count(answer => answer.Response.StatusCode == 429).ShouldBeInRange(20, 45);
        (await AskAsync(strict, "/changelog.atom", "198.51.100.23", "coinnovation=made-up-0")).Response.StatusCode.ShouldBe(401);
    }

    [Fact]
    public async Task whether_a_node_can_work_is_counted_by_itself_for_each_network()
    {
        await using var strict = await WithAsync(("Limits:RequestsOfNetwork", "20"), ("Limits:RequestsOfNetworkPerSecond", "5"));
        await FloodAsync(strict, 60, number => ("198.51.100.24", $"coinnovation=made-up-{number}"));

        // A flood of other requests takes no node out of service, and asking for ever loads no database.
        (await AskAsync(strict, "/health/ready", "198.51.100.24", "")).Response.StatusCode.ShouldBe(200);
        var asked = await Task.WhenAll(Enumerable.Range(0, 600).Select(number => AskAsync(strict, number % 2 == 0 ? "/health/ready" : "/Health/Ready", "198.51.100.24", "")));
        asked.Count(answer => answer.Response.StatusCode == 429).ShouldBeGreaterThan(50);
        (await AskAsync(strict, "/health/ready", "198.51.100.25", "")).Response.StatusCode.ShouldBe(200);
        (await AskAsync(strict, "/health/live", "198.51.100.24", "")).Response.StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task streams_are_counted_while_they_are_open()
    {
        await using var strict = await WithAsync(("Limits:StreamsOfCaller", "3"));
        var client = strict.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        client.ConfigureRequest = request => (request.Headers.Cookie, request.Headers.Origin) = ("coinnovation=tabs", "http://localhost");
        var sockets = new List<System.Net.WebSockets.WebSocket>();
        for (var tab = 0; tab < 3; tab++)
            sockets.Add(await client.ConnectAsync(new Uri("ws://localhost/graphql"), Stop));

        (await Should.ThrowAsync<InvalidOperationException>(() => client.ConnectAsync(new Uri("ws://localhost/graphql"), Stop))).Message.ShouldContain("429");
        await RefusesAsync(await AskAsync(strict, "/graphql", "local", "coinnovation=tabs", accept: "text/event-stream"), "TOO_MANY_CONNECTIONS");

        await sockets[0].CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, null, Stop);
        await Wait.UntilAsync(async () =>
        {
            try
            {
                using var again = await client.ConnectAsync(new Uri("ws://localhost/graphql"), Stop);
                return true;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        });
        sockets.ForEach(socket => socket.Dispose());
    }

    private static async Task RefusesAsync(HttpContext answer, string code)
    {
        answer.Response.StatusCode.ShouldBe(429);
        int.Parse(answer.Response.Headers.RetryAfter.ToString(), System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        using var json = await JsonDocument.ParseAsync(answer.Response.Body, default, Stop);
        json.RootElement.GetProperty("code").GetString().ShouldBe(code);
    }

    private static async Task<List<HttpContext>> FloodAsync(TestApi api, int requests, Func<int, (string Address, string Cookie)> from)
    {
        var answers = new List<HttpContext>();
        for (var number = 0; number < requests; number++)
        {
            var (address, cookie) = from(number);
            answers.Add(await AskAsync(api, "/changelog.atom", address, cookie));
        }

        return answers;
    }

    private static Task<HttpContext> AskAsync(TestApi api, string path, string address, string cookie, string? accept = null) => api.Server.SendAsync(
        http =>
        {
            http.Request.Path = path;
            http.Request.Headers.Cookie = cookie;
            http.Request.Headers.Accept = accept;
            http.Connection.RemoteIpAddress = IPAddress.TryParse(address, out var known) ? known : null;
        },
        Stop);

    private async Task<TestApi> WithAsync(params (string Name, string Value)[] settings) => await TestApi.OnAsync(
        await postgres.CreateDatabaseAsync(),
        builder => builder.Configuration.AddInMemoryCollection(settings.Append(("Demo:Enabled", "false")).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))));
}
