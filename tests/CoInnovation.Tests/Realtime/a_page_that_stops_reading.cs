using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Realtime;

public sealed class a_page_that_stops_reading(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Groups = 120;
    private const int EventsInAGroup = 50;

    [Fact]
    public async Task holds_up_nobody()
    {
        var facilitator = await api.FoundAsync();
        var others = new List<LivePage>();
        foreach (var side in Enum.GetValues<Side>())
        {
            others.Add(await (await api.JoinAsync(facilitator, side)).OpenAsync());
        }

        using var stuck = await StuckAsync(facilitator);
        await FloodAsync(facilitator);
        var feed = await api.Services.GetRequiredService<IEventStore>().ReadFeedAsync(facilitator.Workshop, Audience.Workshop, 0, 10_000, TestContext.Current.CancellationToken);
        var newest = feed[^1].FeedSequence;

        // Megabytes more than the system's buffers take for the one who does not read reach those who do.
        foreach (var page in others)
        {
            await Wait.UntilAsync(() => page.Of("frame") is [.., var last] && last.GetProperty("first").GetInt64() + last.GetProperty("events").GetArrayLength() == newest + 1 || page.Of("resync").Count > 0);
            page.Of("resync").ShouldBeEmpty();
            await page.DisposeAsync();
        }
    }

    private static async Task<ClientWebSocket> StuckAsync(Attendee attendee)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", attendee.Cookie);
        socket.Options.SetRequestHeader("Origin", attendee.Address.GetLeftPart(UriPartial.Authority));
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler { ConnectCallback = ConnectAsync }, disposeHandler: false);
        await socket.ConnectAsync(new UriBuilder(attendee.Address) { Scheme = "ws", Path = "/live" }.Uri, invoker, TestContext.Current.CancellationToken);
        await SendAsync("""{"protocol":"json","version":1}""");
        var subscribe = new { type = 1, invocationId = "1", target = "Subscribe", arguments = new[] { new { attendee.Seat.WorkshopId, attendee.Seat.ParticipantId } } };
        await SendAsync(JsonSerializer.Serialize(subscribe, JsonSerializerOptions.Web));
        await ReadUntilAsync(socket, "\"invocationId\":\"1\"");
        return socket;

        Task SendAsync(string record) => socket.SendAsync(Encoding.UTF8.GetBytes(record + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

        // A small window, so that the server notices before megabytes lie in the system's buffers.
        static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
        {
            var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8 * 1024, NoDelay = true };
            await tcp.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(tcp, ownsSocket: true);
        }
    }

    private static async Task ReadUntilAsync(ClientWebSocket socket, string expected)
    {
        var (read, buffer) = (new StringBuilder(), new byte[64 * 1024]);
        while (!read.ToString().Contains(expected, StringComparison.Ordinal))
        {
            var piece = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            piece.MessageType.ShouldBe(WebSocketMessageType.Text);
            read.Append(Encoding.UTF8.GetString(buffer, 0, piece.Count));
        }
    }

    /// <summary>Some megabytes of events, as if many were busy.</summary>
    private async Task FloodAsync(Attendee facilitator)
    {
        var store = api.Services.GetRequiredService<IEventStore>();
        var version = (await store.ReadStreamAsync(facilitator.Workshop, 0, TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
        foreach (var group in Enumerable.Range(0, Groups))
        {
            var text = Sealed.Of(facilitator.Seat.ParticipantId, new string('x', 400));
            var events = Enumerable.Range(0, EventsInAGroup)
                .Select(_ => new NewEvent(new DecisionNoted(Ids.Next(), text, TimeProvider.System.GetUtcNow()), Audience.Workshop))
                .ToList();
            var append = new StreamAppend(facilitator.Workshop, "workshop", version + (group * EventsInAGroup), [Stores.Command(events)]);
            (await store.AppendAsync(append, TestContext.Current.CancellationToken)).ShouldBeOfType<AppendOutcome.Appended>();
        }
    }
}
