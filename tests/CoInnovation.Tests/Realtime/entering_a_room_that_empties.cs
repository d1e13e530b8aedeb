using CoInnovation.Api.Realtime;
using CoInnovation.EventStore;
using CoInnovation.Tests.EventStore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoInnovation.Tests.Realtime;

public sealed class entering_a_room_that_empties
{
    [Fact]
    public async Task whoever_comes_while_the_others_are_told_that_nobody_is_there_is_seen()
    {
        var workshop = new StreamKey("default", Ids.Next());
        var feeds = new LiveFeeds();
        var told = new InterruptedTime();
        var (reader, first, late) = (new Listener(workshop, told), new Listener(workshop, TimeProvider.System), new Listener(workshop, TimeProvider.System));
        feeds.Subscribe(reader.Outbox, reader.Seat);
        using var presence = new Presence(feeds, writingBySide: null!, TimeProvider.System, NullLogger<Presence>.Instance);
        presence.Set(first.Outbox, isWriting: false);
        presence.Leave(first.Outbox);
        told.Interrupt(() => presence.Set(late.Outbox, isWriting: false));

        await presence.StartAsync(TestContext.Current.CancellationToken);

        (await reader.ReadUntilAsync(late.Seat.ParticipantId.ToString())).ShouldContain("presence");
        await presence.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A clock that lets something happen when it is next looked at: here, when the reader's outbox is given its message.</summary>
    private sealed class InterruptedTime : TimeProvider
    {
        private Action? _interruption;

        public void Interrupt(Action interruption) => _interruption = interruption;

        public override long GetTimestamp()
        {
            Interlocked.Exchange(ref _interruption, null)?.Invoke();
            return base.GetTimestamp();
        }
    }
}
