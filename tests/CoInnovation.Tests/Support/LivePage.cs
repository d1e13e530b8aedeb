using System.Text.Json;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Tests.Support;

/// <summary>An open page as the hub sees it: what it subscribed to, and every byte that it was sent.</summary>
internal sealed class LivePage : IAsyncDisposable
{
    private readonly Attendee _attendee;
    private readonly List<string> _raw = [];
    private readonly List<(string Target, JsonElement Message)> _messages = [];
    private HubClient _client = null!;

    private LivePage(Attendee attendee) => _attendee = attendee;

    /// <summary>Ends when the connection does.</summary>
    public Task Closed => _client.Closed;

    /// <summary>The answer to the last subscription.</summary>
    public JsonElement Reply { get; private set; }

    /// <summary>Everything that came, as it came.</summary>
    public string Raw
    {
        get
        {
            lock (_raw)
            {
                return string.Concat(_raw);
            }
        }
    }

    public static async Task<LivePage> ConnectAsync(Attendee attendee, Uri node)
    {
        var page = new LivePage(attendee);
        page._client = await HubClient.ConnectAsync(new Uri(node, "/live"), attendee.Cookie, page.Keep, page.Tap, TestContext.Current.CancellationToken);
        return page;
    }

    public async Task SubscribeAsync(object? cursors = null) => Reply = await InvokeAsync(
        "Subscribe", new { _attendee.Seat.WorkshopId, _attendee.Seat.ParticipantId, cursors });

    public Task<JsonElement> InvokeAsync(string method, object argument) => _client.InvokeAsync(method, argument, TestContext.Current.CancellationToken);

    public IReadOnlyList<JsonElement> Of(string target)
    {
        lock (_messages)
        {
            return [.. _messages.Where(message => message.Target == target).Select(message => message.Message)];
        }
    }

    /// <summary>The events of one feed that came in frames, each with its sequence.</summary>
    public IReadOnlyList<(long Sequence, string Type, JsonElement Data)> Events(string feed) =>
    [
        .. Of("frame").Where(frame => frame.GetProperty("feed").GetString() == feed).SelectMany(frame => frame.GetProperty("events").EnumerateArray().Select((happened, index) =>
            (frame.GetProperty("first").GetInt64() + index, happened.GetProperty("type").GetString()!, happened.GetProperty("data")))),
    ];

    public long SequenceOf(string feed) => Reply.GetProperty("feeds").GetProperty(feed).GetProperty("sequence").GetInt64();

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private void Keep(string target, JsonElement message)
    {
        lock (_messages)
        {
            _messages.Add((target, message));
        }
    }

    private void Tap(string text)
    {
        lock (_raw)
        {
            _raw.Add(text);
        }
    }
}
