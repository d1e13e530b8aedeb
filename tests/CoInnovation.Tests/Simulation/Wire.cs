using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Tests.Simulation;

/// <summary>An event as it goes to clients, encoded once for all of them.</summary>
internal sealed record WireEvent(WorkshopEvent Data, string Json, ulong Digest)
{
    private static readonly ConditionalWeakTable<WorkshopEvent, WireEvent> Encoded = [];

    public static WireEvent Of(RecordedEvent recorded) => Of((WorkshopEvent)recorded.Data);

    public static WireEvent Of(WorkshopEvent data) => Encoded.GetValue(data, static one =>
    {
        var json = $"{one.GetType().Name} {JsonOf(one)}";
        return new WireEvent(one, json, BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(json))));
    });

    public static string JsonOf(object value) => JsonSerializer.Serialize(value, value.GetType(), WireJson.Options);

    /// <summary>Stands for a history: the digests of its events, in order.</summary>
    public static ulong Chain(ulong history, ulong digest) => ((history ^ digest) * 0x9E3779B97F4A7C15) + 1;
}

/// <summary>Events of one feed whose sequences follow each other.</summary>
internal sealed record Frame(string Feed, long First, IReadOnlyList<WireEvent> Events);

/// <summary>One feed's part of the answer to a subscription: its whole slice, or what is missing of it.</summary>
internal sealed record FeedAnswer(string Feed, long Sequence, object? Slice, IReadOnlyList<WireEvent> Events);
