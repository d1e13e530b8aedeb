using System.Buffers;
using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CoInnovation.Api.Realtime;

/// <summary>A message to clients, encoded once for all of them.</summary>
internal sealed class Message(ReadOnlyMemory<byte> utf8)
{
    /// <summary>The hub protocol's JSON with its separator.</summary>
    public ReadOnlyMemory<byte> Utf8 => utf8;

    public SerializedHubMessage Shared { get; } = new([new SerializedMessage(Protocol, utf8)]);

    public const string Protocol = "json";

    /// <summary>Several messages as one: the protocol allows them to follow each other in one frame of the transport.</summary>
    public static SerializedHubMessage Join(IReadOnlyList<Message> messages, int bytes)
    {
        var joined = new ArrayBufferWriter<byte>(bytes);
        foreach (var message in messages)
        {
            joined.Write(message.Utf8.Span);
        }

        return new SerializedHubMessage([new SerializedMessage(Protocol, joined.WrittenMemory)]);
    }
}

/// <summary>What the hub says. Encoded here, in SignalR's JSON protocol, and not for each connection by the framework.</summary>
internal static class Messages
{
    private static ReadOnlySpan<byte> RecordSeparator => [0x1e];

    /// <summary>Events of one feed whose sequences follow each other; never who sent which command.</summary>
    public static Message Frame(Guid workshopId, string feed, IReadOnlyList<RecordedEvent> events, DateTimeOffset now) => Invocation("frame", writer =>
    {
        writer.WriteString("workshopId"u8, workshopId);
        writer.WriteString("feed"u8, feed);
        writer.WriteNumber("first"u8, events[0].FeedSequence);
        writer.WritePropertyName("events"u8);
        writer.WriteStartArray();
        foreach (var recorded in events)
        {
            WriteEvent(writer, recorded);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("now"u8);
        JsonSerializer.Serialize(writer, now, WireJson.Options);
    });

    /// <param name="workshopId">Where.</param>
    /// <param name="online">Who has the workshop open.</param>
    /// <param name="writing">How many of them write.</param>
    /// <param name="bySide">On which sides; null where that is not told.</param>
    public static Message Presence(Guid workshopId, IReadOnlyList<Guid> online, int writing, IReadOnlyDictionary<Side, int>? bySide) => Invocation("presence", writer =>
    {
        writer.WriteString("workshopId"u8, workshopId);
        writer.WritePropertyName("online"u8);
        JsonSerializer.Serialize(writer, online, WireJson.Options);
        writer.WriteNumber("writing"u8, writing);
        if (bySide is not null)
        {
            writer.WritePropertyName("writingBySide"u8);
            writer.WriteStartObject();
            foreach (var (side, count) in bySide)
            {
                writer.WriteNumber(EnumName<Side>.Of(side), count);
            }

            writer.WriteEndObject();
        }
    });

    /// <summary>Who asks for the word, whoever asked first at first.</summary>
    public static Message Hands(Guid workshopId, IReadOnlyList<Guid> raised) => Invocation("hands", writer =>
    {
        writer.WriteString("workshopId"u8, workshopId);
        writer.WritePropertyName("raised"u8);
        JsonSerializer.Serialize(writer, raised, WireJson.Options);
    });

    /// <summary>How many reacted in which way just now; nobody's name.</summary>
    public static Message Reactions(Guid workshopId, IReadOnlyDictionary<Reaction, int> counts) => Invocation("reactions", writer =>
    {
        writer.WriteString("workshopId"u8, workshopId);
        writer.WritePropertyName("counts"u8);
        writer.WriteStartObject();
        foreach (var (reaction, count) in counts)
        {
            writer.WriteNumber(EnumName<Reaction>.Of(reaction), count);
        }

        writer.WriteEndObject();
    });

    public static Message Resync(Guid workshopId) => Invocation("resync", writer => writer.WriteString("workshopId"u8, workshopId));

    public static Message Ended(Guid workshopId, string code, string message) => Invocation("ended", writer =>
    {
        writer.WriteString("workshopId"u8, workshopId);
        writer.WriteString("code"u8, code);
        writer.WriteString("message"u8, message);
    });

    /// <summary>One event as clients read it, in frames and in answers.</summary>
    private static void WriteEvent(Utf8JsonWriter writer, RecordedEvent recorded)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, recorded.TypeAlias);
        writer.WritePropertyName("at"u8);
        JsonSerializer.Serialize(writer, recorded.Timestamp, WireJson.Options);
        writer.WritePropertyName("data"u8);
        JsonSerializer.Serialize(writer, recorded.Data, recorded.Data.GetType(), WireJson.Options);
        writer.WriteEndObject();
    }

    /// <summary>As <see cref="WriteEvent"/> writes it.</summary>
    public static byte[] Encode(RecordedEvent recorded)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder }))
        {
            WriteEvent(writer, recorded);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static Message Invocation(string target, Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("type"u8, 1);
            writer.WriteString("target"u8, target);
            writer.WritePropertyName("arguments"u8);
            writer.WriteStartArray();
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write(RecordSeparator);
        return new Message(buffer.WrittenMemory);
    }
}
