using System.Text.Json;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Replay.Feeds;

/// <summary>One seat's live view of a workshop: subscribes to all its feeds, folds them, and subscribes again when the line breaks or the server asks for it.</summary>
/// <param name="folds">False: only cursors are held, for events that no replay causes.</param>
public sealed class Viewer(Uri address, Guid workshop, Guid participant, Func<string> cookie, Action<FeedEvent> onEvent, Action<string> tap, bool folds = true) : IAsyncDisposable
{
    private readonly Dictionary<string, FeedReader> feeds = [];
    private readonly Lock gate = new();
    private readonly List<JsonElement> early = [];
    private HubClient? hub;
    private int subscribing;

    /// <summary>How often the server asked to subscribe again.</summary>
    public int Resyncs { get; private set; }

    public IReadOnlyList<FeedReader> Feeds
    {
        get
        {
            lock (gate)
                return [.. feeds.Values];
        }
    }

    public IEnumerable<string> Faults => Feeds.SelectMany(feed => feed.Faults);

    /// <summary>Ends when the line does, faulted unless it was dropped on this side.</summary>
    public Task Closed => hub?.Closed ?? Task.CompletedTask;

    /// <summary>Connects and subscribes; with feeds already read, from their cursors on.</summary>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        hub = await HubClient.ConnectAsync(new Uri(address, $"/live?participant={participant}"), cookie(), OnMessage, tap, cancellationToken);
        await SubscribeAsync(hub, cancellationToken);
    }

    /// <summary>Drops the line, if there is one, without a word, as a lost network does, and comes back.</summary>
    public async Task ReconnectAsync(CancellationToken cancellationToken)
    {
        if (hub is { } ended)
        {
            hub = null;
            await ended.DisposeAsync();
        }
        lock (gate)
        {
            subscribing = 0;
            early.Clear();
        }
        await ConnectAsync(cancellationToken);
    }

    /// <summary>What somebody who comes new now would get, per feed.</summary>
    public async Task<IReadOnlyDictionary<string, JsonElement>> FreshSnapshotAsync(CancellationToken cancellationToken)
    {
        await using var fresh = await HubClient.ConnectAsync(new Uri(address, $"/live?participant={participant}"), cookie(), (_, _) => { }, tap, cancellationToken);
        var answer = await fresh.InvokeAsync("Subscribe", new { workshopId = workshop, participantId = participant, cursors = new { } }, cancellationToken);
        return answer.GetProperty("feeds").EnumerateObject().Where(feed => feed.Value.ValueKind == JsonValueKind.Object).ToDictionary(feed => feed.Name, feed => feed.Value);
    }

    public async ValueTask DisposeAsync()
    {
        if (hub is not null)
            await hub.DisposeAsync();
    }

    private async Task SubscribeAsync(HubClient live, CancellationToken cancellationToken)
    {
        Dictionary<string, long> cursors;
        lock (gate)
        {
            subscribing++;
            cursors = feeds.ToDictionary(feed => feed.Key, feed => feed.Value.Sequence);
        }
        var answer = await live.InvokeAsync("Subscribe", new { workshopId = workshop, participantId = participant, cursors }, cancellationToken);
        lock (gate)
        {
            if (live != hub)
                return;
            foreach (var feed in answer.GetProperty("feeds").EnumerateObject().Where(feed => feed.Value.ValueKind == JsonValueKind.Object))
            {
                if (!feeds.TryGetValue(feed.Name, out var reader))
                    feeds[feed.Name] = reader = new FeedReader(feed.Name, folds);
                Report(reader.Begin(feed.Value));
            }
            // While an answer is under way, frames may overtake it; the cursor sorts out what the last answer held already.
            if (--subscribing > 0)
                return;
            foreach (var frame in early)
                Report(feeds[frame.GetProperty("feed").GetString()!].Take(frame));
            early.Clear();
        }
    }

    private void OnMessage(string target, JsonElement message)
    {
        lock (gate)
        {
            if (string.Equals(target, "frame", StringComparison.Ordinal))
            {
                if (subscribing == 0)
                    Report(feeds[message.GetProperty("feed").GetString()!].Take(message));
                else
                    early.Add(message);
            }
            else if (string.Equals(target, "resync", StringComparison.Ordinal))
            {
                Resyncs++;
                _ = AgainAsync(hub!);
            }
        }
    }

    /// <summary>An answer that does not come is the end of the line, which its reader reports.</summary>
    private async Task AgainAsync(HubClient live) => await SubscribeAsync(live, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Report(IEnumerable<FeedEvent> news)
    {
        foreach (var one in news)
            onEvent(one);
    }
}
