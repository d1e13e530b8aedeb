using CoInnovation.Api.Backlog.Items;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.PainPoints;

/// <summary>What decisions about a pain point rest on.</summary>
/// <param name="Item">What it has in common with items of the other kind.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why; null until somebody said so.</param>
public sealed record PainPoint(ItemState Item, PainPointStatus Status, Sealed? Reason)
{
    public const string StreamType = "pain_point";

    public static readonly PainPoint Unknown = new(ItemState.Unknown, PainPointStatus.New, null);

    /// <summary>Of a stream of another kind nothing is known: what both kinds have in common is not taken for its own.</summary>
    public PainPoint Apply(BacklogItemEvent happened) => Item.IsKnown ? this with { Item = Item.Apply(happened) } : this;

    public PainPoint Apply(PainPointEvent happened) => happened switch
    {
        PainPointRecorded e => this with { Item = ItemState.Recorded(e.WorkshopId) },
        PainPointStatusChanged e => this with { Status = e.Status, Reason = e.Reason },
        _ => throw new InvalidOperationException($"A pain point does not know {happened.GetType().Name}."),
    };
}
