using System.Collections.Immutable;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Parking;

/// <summary>Something for later. Nobody's name is on it, so that no step's anonymity depends on it.</summary>
public sealed record TopicParked(Guid TopicId, Sealed Text, DateTimeOffset ParkedAt) : WorkshopEvent;

/// <summary>It was dealt with, or is open again.</summary>
public sealed record ParkedTopicSettled(Guid TopicId, bool Settled) : WorkshopEvent;

/// <summary>A topic in the parking lot.</summary>
public sealed record ParkedTopic(Guid TopicId, Sealed Text, DateTimeOffset ParkedAt, bool Settled);

/// <summary>How the events about parked topics change their list.</summary>
internal static class ParkingLot
{
    public static ImmutableArray<ParkedTopic> Apply(ImmutableArray<ParkedTopic> topics, WorkshopEvent happened) => happened switch
    {
        TopicParked e => topics.Add(new ParkedTopic(e.TopicId, e.Text, e.ParkedAt, Settled: false)),
        ParkedTopicSettled e => topics.Change(topic => topic.TopicId == e.TopicId, topic => topic with { Settled = e.Settled }),
        _ => topics,
    };
}
