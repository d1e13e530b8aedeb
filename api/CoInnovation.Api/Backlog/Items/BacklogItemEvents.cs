using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Something that can happen to an item of the backlog of either kind. It stands in the item's own stream, among the events of its kind.</summary>
public abstract record BacklogItemEvent;

/// <summary>Tags came and went; neither list holds one that was there, or was not, before.</summary>
public sealed record ItemTagged(IReadOnlyList<Sealed> Added, IReadOnlyList<Sealed> Removed, DateTimeOffset TaggedAt) : BacklogItemEvent;

/// <summary>Somebody looks after it; null: nobody any more.</summary>
public sealed record ItemOwnerAssigned(Sealed? Owner, DateTimeOffset AssignedAt) : BacklogItemEvent;

/// <summary>It belongs to a theme; null: to none any more.</summary>
public sealed record ItemThemeSet(Sealed? Theme, DateTimeOffset SetAt) : BacklogItemEvent;

public sealed record ItemLinked(Guid LinkId, LinkKind Kind, Sealed Title, Sealed Url, DateTimeOffset LinkedAt) : BacklogItemEvent;

public sealed record ItemUnlinked(Guid LinkId, DateTimeOffset UnlinkedAt) : BacklogItemEvent;

/// <summary>It became part of another item of its kind, and its status <c>MERGED</c>.</summary>
public sealed record ItemMerged(Guid IntoId, Sealed Reason, DateTimeOffset MergedAt) : BacklogItemEvent;

/// <summary>It is an item of its own again, with the status that it had.</summary>
public sealed record ItemUnmerged(Guid FromId, Sealed Reason, DateTimeOffset UnmergedAt) : BacklogItemEvent;

/// <summary>What a link leads to.</summary>
public enum LinkKind
{
    Issue,
    Attachment,
    Document,
}
