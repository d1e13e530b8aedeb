using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoInnovation.Api.Realtime;

/// <summary>What a client asks for: the feeds of one seat, each from where it left off.</summary>
public sealed record SubscribeRequest(Guid WorkshopId, Guid ParticipantId, FeedCursors? Cursors);

/// <summary>The sequence of the last event that the client has of each feed; absent for a feed that it knows nothing of.</summary>
public sealed record FeedCursors(long? Workshop, long? Own, long? Facilitators);

/// <summary>Whether the person is writing at the moment.</summary>
public sealed record PresenceSignal(bool Writing);

/// <summary>Whether the person asks for the word.</summary>
public sealed record HandSignal(bool Raised);

/// <summary>Whose hand a facilitator lowers; nobody's in particular: all of them.</summary>
public sealed record LowerSignal(Guid? ParticipantId);

/// <summary>How somebody reacts to what they hear or see.</summary>
public enum Reaction
{
    Applause,
    Heart,
    Insight,
    Laughter,
    Surprise,
}

/// <summary>One reaction.</summary>
public sealed record ReactionSignal(Reaction Reaction);

/// <summary>The answer to a subscription; <c>now</c> lets the client set its clock by the server's.</summary>
public sealed record SubscribeReply(DateTimeOffset Now, FeedReplies Feeds);

public sealed record FeedReplies(
    FeedReply Workshop, FeedReply Own, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FeedReply? Facilitators);

/// <summary>One feed up to <paramref name="Sequence"/>: its whole slice, or the events that the client misses.</summary>
public sealed record FeedReply(long Sequence, RawJson? Slice, RawJson? Events);

/// <summary>JSON that is encoded already.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public sealed record RawJson(ReadOnlyMemory<byte> Utf8);

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Only written.");

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
