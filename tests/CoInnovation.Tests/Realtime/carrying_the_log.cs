using CoInnovation.Api.Realtime;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.Tests.EventStore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoInnovation.Tests.Realtime;

public sealed class carrying_the_log
{
    private readonly LiveFeeds _feeds = new();

    [Fact]
    public async Task an_event_that_cannot_be_written_holds_up_nobody_else_and_its_readers_subscribe_again()
    {
        var (unlucky, lucky) = (Listen(), Listen());
        using var presence = new Presence(_feeds, writingBySide: null!, TimeProvider.System, NullLogger<Presence>.Instance);
        using var gestures = new Gestures(_feeds, workshops: null!, TimeProvider.System, NullLogger<Gestures>.Instance);
        using var pump = new FeedPump(tail: null!, _feeds, new SeenVersions(TimeProvider.System), presence, gestures, TimeProvider.System, NullLogger<FeedPump>.Instance);

        await pump.DeliverAsync([Happened(unlucky, "odd", new Unwritable("Nobody can write this.")), Happened(lucky, "door_locked", new DoorLocked())], TestContext.Current.CancellationToken);

        await lucky.ReadUntilAsync("door_locked");
        (await unlucky.ReadUntilAsync("\"resync\"")).ShouldNotContain("odd");
    }

    private Listener Listen()
    {
        var listener = new Listener(new StreamKey("default", Ids.Next()), TimeProvider.System);
        _feeds.Subscribe(listener.Outbox, listener.Seat);
        return listener;
    }

    private static RecordedEvent Happened(Listener listener, string alias, object data) => new(
        new EventEnvelope(
            Ids.Next(), listener.Seat.Workshop, WorkshopsModule.Stream.StreamType, Version: 1, alias, SchemaVersion: 1, DateTimeOffset.UnixEpoch, Ids.Next(), CommandMetadata.None),
        Position: 1,
        data,
        Audience.Workshop,
        FeedSequence: 1);

    private sealed record Unwritable(string Reason)
    {
        public string Text => throw new InvalidOperationException(Reason);
    }
}
