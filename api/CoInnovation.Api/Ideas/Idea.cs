using System.Collections.Immutable;
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

    /// <summary>The status that it has again when it is taken out of what it was merged into.</summary>
    public IdeaStatus BeforeMerge { get; init; }

    /// <summary>The pain points that it answers.</summary>
    public ImmutableArray<Guid> PainPointIds { get; init; } = [];

    public static readonly Idea Unknown = new(ItemState.Unknown, IdeaStatus.New, null);

    /// <summary>Of a stream of another kind nothing is known: what both kinds have in common is not taken for its own.</summary>
    public Idea Apply(BacklogItemEvent happened)
    {
        var next = Item.IsKnown ? this with { Item = Item.Apply(happened) } : this;
        return happened switch
        {
            ItemMerged e => next with { Status = IdeaStatus.Merged, Reason = e.Reason, BeforeMerge = Status },
            ItemUnmerged e => next with { Status = BeforeMerge, Reason = e.Reason },
            _ => next,
        };
    }

    public Idea Apply(IdeaEvent happened) => happened switch
    {
        IdeaRecorded e => this with { Item = ItemState.Recorded(ItemKind.Idea, e.WorkshopId, e.OrganizationId, e.Theme), PainPointIds = [.. e.PainPointIds.Distinct()] },
        IdeaImported e => this with { Item = ItemState.Recorded(ItemKind.Idea, workshopId: null, e.OrganizationId, e.Theme) },
        IdeaStatusChanged e => this with { Status = e.Status, Reason = e.Reason },
        _ => throw new InvalidOperationException($"An idea does not know {happened.GetType().Name}."),
    };
}
