using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Api.Realtime;

/// <summary>Answers a subscription: what the client misses of each feed that its seat may read, and from then on frames.</summary>
internal sealed class Subscriptions(LiveFeeds feeds, SentWorkshops workshops, WorkshopFeeds workshopFeeds, Tail tail, TimeProvider time)
{
    /// <summary>More missing events than this are dearer than the slice that they lead to.</summary>
    private const int MostMissing = 500;

    /// <summary>A slice is immutable and the same for all of its feed's readers: it is encoded once, and forgotten with it.</summary>
    private static readonly ConditionalWeakTable<object, RawJson> EncodedSlices = [];

    /// <summary>Everybody who comes back misses nearly the same events: each is encoded once, and forgotten with the tail's ring.</summary>
    private static readonly ConditionalWeakTable<RecordedEvent, byte[]> EncodedEvents = [];

    /// <summary>Null if the seat has ended.</summary>
    public async Task<SubscribeReply?> BeginAsync(Outbox outbox, Seat seat, FeedCursors? cursors, CancellationToken cancellationToken)
    {
        var workshop = new StreamKey(seat.Tenant, seat.WorkshopId);
        var own = Audience.Own(seat.ParticipantId);

        // First the frames, then the state: what happens in between comes twice, which a client skips, instead of not at all.
        feeds.Subscribe(outbox, new LiveSeat(workshop, seat.ParticipantId, Audience.FeedsOf(seat)));
        if (await ReadAsync(seat, cancellationToken) is not { } slices)
        {
            feeds.Unsubscribe(outbox);
            return null;
        }

        return new SubscribeReply(
            time.GetUtcNow(),
            new FeedReplies(
                await ReplyAsync(workshop, Audience.Workshop, slices.Shared, cursors?.Workshop, cancellationToken),
                await ReplyAsync(workshop, own, slices.Own, cursors?.Own, cancellationToken),
                slices.Facilitators is { } facilitation && seat.Role == ParticipantRole.Facilitator
                    ? await ReplyAsync(workshop, Audience.Facilitators, facilitation, cursors?.Facilitators, cancellationToken)
                    : null));
    }

    /// <summary>What the seat may see, at least as new as what was sent to others before this one subscribed.</summary>
    private async Task<WorkshopSlices?> ReadAsync(Seat seat, CancellationToken cancellationToken)
    {
        await workshops.ReadAsync(new StreamKey(seat.Tenant, seat.WorkshopId), cancellationToken);
        return await workshopFeeds.ReadAsync(seat, cancellationToken);
    }

    private async Task<FeedReply> ReplyAsync<TSlice>(StreamKey workshop, string feed, Folded<TSlice> folded, long? cursor, CancellationToken cancellationToken)
        where TSlice : class
    {
        if (cursor is not { } known || known < 0 || folded.Sequence - known > MostMissing)
        {
            return new FeedReply(folded.Sequence, Encode(folded.Slice), Events: null);
        }

        // A client that was served by another node may be ahead of this one; it has nothing to catch up with.
        var missing = known >= folded.Sequence ? [] : await tail.ReadFeedAsync(workshop, feed, known, (int)(folded.Sequence - known), cancellationToken);

        // The tail may be behind the state: then these are fewer, and the rest comes as frames. A sequence without its events would misnumber those that are there.
        return new FeedReply(known + missing.Count, Slice: null, Encode(missing));
    }

    private static RawJson Encode<TSlice>(TSlice slice)
        where TSlice : class => EncodedSlices.GetValue(slice, static one => new RawJson(JsonSerializer.SerializeToUtf8Bytes(one, one.GetType(), WireJson.Options)));

    private static RawJson Encode(IReadOnlyList<RecordedEvent> events)
    {
        var encoded = events.Select(recorded => EncodedEvents.GetValue(recorded, Messages.Encode)).ToList();
        var written = new ArrayBufferWriter<byte>(encoded.Sum(one => one.Length + 1) + 2);
        written.Write("["u8);
        for (var i = 0; i < encoded.Count; i++)
        {
            written.Write(i == 0 ? [] : ","u8);
            written.Write(encoded[i]);
        }

        written.Write("]"u8);
        return new RawJson(written.WrittenMemory);
    }
}
