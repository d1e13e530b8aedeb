using CoInnovation.Api.Backlog.Items;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Ideas;

/// <summary>What decisions about an idea rest on.</summary>
/// <param name="Item">What it has in common with items of the other kind.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why; null until somebody said so.</param>
public sealed record Idea(ItemState Item, IdeaStatus Status, Sealed? Reason)
{
    public const string StreamType = "idea";

    public static readonly Idea Unknown = new(ItemState.Unknown, IdeaStatus.New, null);

    /// <summary>Of a stream of another kind nothing is known: what both kinds have in common is not taken for its own.</summary>
    public Idea Apply(BacklogItemEvent happened) => Item.IsKnown ? this with { Item = Item.Apply(happened) } : this;

    public Idea Apply(IdeaEvent happened) => happened switch
    {
        IdeaRecorded e => this with { Item = ItemState.Recorded(ItemKind.Idea, e.WorkshopId, e.OrganizationId) },
        IdeaStatusChanged e => this with { Status = e.Status, Reason = e.Reason },
        _ => throw new InvalidOperationException($"An idea does not know {happened.GetType().Name}."),
    };
}
