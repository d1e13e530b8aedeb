using System.Collections.Immutable;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>What decisions about an item of the backlog rest on, whatever its kind; the state of each kind holds one.</summary>
public sealed record ItemState
{
    public static readonly ItemState Unknown = new();

    /// <summary>False before the item was recorded, and for streams of another kind.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The workshop it came out of.</summary>
    public Guid? WorkshopId { get; init; }

    public ImmutableArray<Sealed> Tags { get; init; } = [];

    /// <summary>The tags in clear, without those that were erased.</summary>
    public IEnumerable<string> TagTexts => Tags.Select(tag => tag.Text).OfType<string>();

    public static ItemState Recorded(Guid workshopId) => Unknown with { IsKnown = true, WorkshopId = workshopId };

    public ItemState Apply(BacklogItemEvent happened) => happened switch
    {
        ItemTagged e => this with { Tags = [.. Tags.Where(tag => !e.Removed.Any(removed => removed.Text == tag.Text)), .. e.Added] },
        _ => throw new InvalidOperationException($"An item does not know {happened.GetType().Name}."),
    };

    /// <summary>Itself, or <c>ITEM_NOT_FOUND</c> about the input's field.</summary>
    public ItemState Found(string field) => IsKnown ? this : throw BacklogItem.NotFound(field);
}
