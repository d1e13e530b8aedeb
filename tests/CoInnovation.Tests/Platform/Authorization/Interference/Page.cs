using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>A page that stays open through a history, and keeps all that its socket says.</summary>
internal sealed class Page : IAsyncDisposable
{
    private const char Separator = '\u001e';

    /// <summary>What is told as it is at the moment, and not each time that it changes.</summary>
    private static readonly string[] Gathered = ["presence", "hands", "reactions"];

    private readonly WebSocket _socket;
    private readonly StringBuilder _raw = new();
    private readonly CancellationTokenSource _closed = new();
    private Task _reading = Task.CompletedTask;
    private int _calls;

    private Page(WebSocket socket) => _socket = socket;

    /// <summary>Every byte, as it came.</summary>
    public string Raw
    {
        get
        {
            lock (_raw)
            {
                return _raw.ToString();
            }
        }
    }

    /// <summary>Each event with its feed and its number. How many came in one frame is a matter of the moment.</summary>
    public string Events => string.Join('\n', Raw.Split(Separator).Where(message => message.Contains("\"target\":\"frame\"", StringComparison.Ordinal))
        .Select(message => JsonDocument.Parse(message).RootElement.GetProperty("arguments")[0])
        .SelectMany(frame => frame.GetProperty("events").EnumerateArray().Select((happened, index) =>
            (Feed: frame.GetProperty("feed").GetString()!, Number: frame.GetProperty("first").GetInt64() + index, Text: happened.GetRawText())))
        .DistinctBy(one => (one.Feed, one.Number)).OrderBy(one => one.Feed, StringComparer.Ordinal).ThenBy(one => one.Number).Select(one => $"{one.Feed} {one.Number} {one.Text}"));

    public static async Task<Page> OpenAsync(TestApi api, Prober viewer, Guid workshopId)
    {
        var client = api.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = viewer.Cookie;
            request.Headers.Origin = "http://localhost";
        };
        var page = new Page(await client.ConnectAsync(new Uri("ws://localhost/live"), TestContext.Current.CancellationToken));
        page._reading = page.ReadAsync();
        await page.SayAsync(new JsonObject { ["protocol"] = "json", ["version"] = 1 });
        await page.CallAsync("Subscribe", new JsonObject { ["workshopId"] = workshopId.ToString(), ["participantId"] = viewer.Seat.ToString() });
        return page;
    }

    /// <summary>
    /// Who is there, whose hands are up, and who reacted, as it was told last. How many tellings it took to get there is a matter of the moment; which workshops they are about is not.
    /// </summary>
    public string Moment
    {
        get
        {
            var told = Raw.Split(Separator).Where(message => message.Contains("\"target\":", StringComparison.Ordinal)).Select(message => JsonDocument.Parse(message).RootElement)
                .Select(message => (Target: message.GetProperty("target").GetString()!, About: message.GetProperty("arguments")[0])).Where(one => one.Target != "frame").ToList();
            return string.Join('\n', told.GroupBy(one => one.Target, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => Gathered.Contains(one.Key)
                ? $"{one.Key} of {string.Join(' ', one.Select(each => each.About.GetProperty("workshopId").GetString()).Distinct(StringComparer.Ordinal))}: {one.Last().About.GetRawText()}"
                : string.Join('\n', one.Select(each => $"{one.Key}: {each.About.GetRawText()}"))));
        }
    }

    /// <summary>Calls a method of the hub, and goes on once it has answered.</summary>
    public async Task CallAsync(string method, JsonObject argument)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{++_calls}");
        await SayAsync(new JsonObject { ["type"] = 1, ["invocationId"] = id, ["target"] = method, ["arguments"] = new JsonArray(argument) });
        await HearAsync($"\"type\":3,\"invocationId\":\"{id}\"");
    }

    public Task HearAsync(string text) => Wait.UntilAsync(() => Raw.Contains(text, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _reading;
        _socket.Dispose();
        _closed.Dispose();
    }

    private Task SayAsync(JsonObject message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString() + Separator), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer, _closed.Token) is { MessageType: not WebSocketMessageType.Close } received)
            {
                lock (_raw)
                {
                    _raw.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or IOException)
        {
            // It was closed.
        }
    }
}
