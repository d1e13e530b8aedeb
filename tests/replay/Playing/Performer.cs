using CoInnovation.Replay.Checks;
using CoInnovation.Replay.Feeds;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Replay.Playing;

/// <summary>One person at the public surface: an own session, an own seat, an own live view. The facilitator has no person number.</summary>
public sealed class Performer : IAsyncDisposable
{
    private readonly TimeProvider time;
    private readonly Deliveries deliveries;
    private readonly HiddenCards hidden;

    public Performer(int? person, Uri address, HiddenCards hidden, Deliveries deliveries, TimeProvider time)
    {
        (Person, this.hidden, this.deliveries, this.time) = (person, hidden, deliveries, time);
        Session = new GraphQLSession(address, (sent, received) => hidden.Inspect(person, received, sent));
        Id = NewId();
    }

    public int? Person { get; }

    public Guid Id { get; }

    public GraphQLSession Session { get; }

    public Viewer Viewer { get; private set; } = null!;

    /// <summary>Called with every event of the feeds, before the next one is read.</summary>
    public Action<FeedEvent>? OnEvent { get; set; }

    /// <summary>Every fifth person loses the line once; what reaches them late is no measure of the server.</summary>
    public bool LosesTheLine => Person % 5 == 4;

    /// <summary>Commands that were acknowledged, refusals included.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Commands that had to be sent again because the store was busy.</summary>
    public int Retried { get; private set; }

    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <param name="folds">False where people may bring about what no replay does.</param>
    public async Task WatchAsync(Uri address, Guid workshop, bool folds, CancellationToken cancellationToken)
    {
        Viewer = new Viewer(address, workshop, Id, () => Session.Cookie, Saw, frame => hidden.Inspect(Person, frame), folds);
        await Viewer.ConnectAsync(cancellationToken);
    }

    /// <summary>Sends a command until it is answered with something other than "busy", always with the same command id.</summary>
    public async Task<Payload> SendAsync(string mutation, IDictionary<string, object?> input, CancellationToken cancellationToken, string selection = "")
    {
        var sent = time.GetTimestamp();
        input["commandId"] = NewId();
        while (true)
        {
            var payload = await Session.CommandAsync(mutation, input, cancellationToken, selection);
            if (PauseAfter(payload.Code) is { } pause)
            {
                Retried++;
                await Task.Delay(pause, time, cancellationToken);
                if (string.Equals(payload.Code, "TOO_MANY_TRIES", StringComparison.Ordinal))
                    sent = time.GetTimestamp();
                continue;
            }
            Acknowledged++;
            deliveries.Record($"{mutation} acknowledged", sent);
            return payload;
        }
    }

    /// <summary>Hundreds of people behind one address are let in at the door's own pace.</summary>
    private static TimeSpan? PauseAfter(string? code) => code switch
    {
        "STORE_BUSY" => TimeSpan.FromMilliseconds(20),
        "TOO_MANY_TRIES" => TimeSpan.FromSeconds(2),
        _ => null,
    };

    public async ValueTask DisposeAsync()
    {
        if (Viewer is not null)
            await Viewer.DisposeAsync();
        Session.Dispose();
    }

    private void Saw(FeedEvent seen)
    {
        OnEvent?.Invoke(seen);
        if (LosesTheLine)
            return;
        if (seen.Type is "card_revealed" or "card_written" or "ballot_cast")
            deliveries.Arrived(Key(seen.Type, seen.Data.GetProperty("cardId").GetGuid()));
    }

    /// <summary>What makes one sent command's event recognizable: the card, and for the own feed the person.</summary>
    public string Key(string type, Guid card) => string.Equals(type, "card_revealed", StringComparison.Ordinal) ? $"{type} {card}" : $"{type} {card} {Person}";
}
