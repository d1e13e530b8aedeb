using System.Text.Json;
using System.Threading.Channels;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoInnovation.Tests.Replay;

/// <summary>The replay's own hub client against SignalR itself.</summary>
public sealed class speaking_the_hub_protocol : IAsyncLifetime
{
    private readonly Channel<(string Target, JsonElement Message)> messages = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly List<string> tapped = [];
    private WebApplication server = null!;
    private HubClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.AddSignalR();
        server = builder.Build();
        server.MapHub<Parrot>("/live");
        await server.StartAsync(Stop);
        client = await HubClient.ConnectAsync(new Uri($"{server.Urls.First()}/live"), "bird=parrot", (target, message) => messages.Writer.TryWrite((target, message)), tapped.Add, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task an_invocation_brings_its_own_answer_back()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => client.InvokeAsync("Say", new { number }, Stop)));
        answers.Select(answer => answer.GetProperty("number").GetInt32()).ShouldBe(Enumerable.Range(0, 20));
    }

    [Fact]
    public async Task a_hub_exception_comes_back_as_a_refusal() =>
        (await Should.ThrowAsync<HubRefusalException>(() => client.InvokeAsync("Refuse", new { }, Stop))).Message.ShouldContain("WORKSHOP_NOT_FOUND: ");

    [Fact]
    public async Task messages_come_in_order_and_large_ones_whole_and_the_tap_has_read_them_before()
    {
        await client.InvokeAsync("Shout", new { times = 50, length = 30_000 }, Stop);
        for (var number = 0; number < 50; number++)
        {
            var (target, message) = await messages.Reader.ReadAsync(Stop);
            target.ShouldBe("shout");
            message.GetProperty("number").GetInt32().ShouldBe(number);
            message.GetProperty("text").GetString()!.Length.ShouldBe(30_000);
        }
        tapped.ShouldContain(text => text.Contains("ääää", StringComparison.Ordinal));
    }

    [Fact]
    public async Task the_cookie_goes_along() => (await client.InvokeAsync("Cookie", new { }, Stop)).GetString().ShouldBe("bird=parrot");

    [Fact]
    public async Task the_end_of_the_connection_is_told()
    {
        await client.InvokeAsync("Say", new { }, Stop);
        await server.StopAsync(Stop);
        await Should.ThrowAsync<Exception>(() => client.Closed.WaitAsync(Bounds.OfAWait, Stop));
        client.Closed.IsFaulted.ShouldBeTrue();
    }

    internal sealed class Parrot : Hub
    {
        public Task<JsonElement> Say(JsonElement said) => Task.FromResult(Context.ConnectionAborted.IsCancellationRequested ? default : said);

        public Task Refuse(JsonElement said) => throw new HubException($"WORKSHOP_NOT_FOUND: {Context.ConnectionId} {said}");

        public async Task Shout(JsonElement asked)
        {
            var text = new string('ä', asked.GetProperty("length").GetInt32());
            for (var number = 0; number < asked.GetProperty("times").GetInt32(); number++)
                await Clients.Caller.SendAsync("shout", new { number, text }, Context.ConnectionAborted);
        }

        public string Cookie(JsonElement said) => said.ValueKind == JsonValueKind.Object ? Context.GetHttpContext()!.Request.Headers.Cookie.ToString() : "";
    }
}
