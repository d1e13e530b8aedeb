using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Something that can happen to an item of the backlog of either kind. It stands in the item's own stream, among the events of its kind.</summary>
public abstract record BacklogItemEvent;

/// <summary>Tags came and went; neither list holds one that was there, or was not, before.</summary>
public sealed record ItemTagged(IReadOnlyList<Sealed> Added, IReadOnlyList<Sealed> Removed, DateTimeOffset TaggedAt) : BacklogItemEvent;
