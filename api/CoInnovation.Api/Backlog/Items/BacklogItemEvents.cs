using CoInnovation.Api.Platform.Principals;
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

/// <summary>All the votes on it that were cast elsewhere, in place of those that were recorded before. Of a hidden side no number is kept anywhere.</summary>
public sealed record VotesImported(IReadOnlyList<ImportedVotes> Sides, DateTimeOffset ImportedAt) : BacklogItemEvent;

/// <summary>What one side said elsewhere.</summary>
/// <param name="Side">The side.</param>
/// <param name="Hidden">True if fewer than 3 of it took part.</param>
/// <param name="Voters">How many of it took part, on whatever item; null if it is hidden.</param>
/// <param name="Months">What it said in each month (the first days, UTC), in order; empty if it is hidden.</param>
public sealed record ImportedVotes(Side Side, bool Hidden, int? Voters, IReadOnlyList<MonthOfVotes> Months);

public sealed record MonthOfVotes(DateOnly Month, int Agree, int Disagree, int Pass);
