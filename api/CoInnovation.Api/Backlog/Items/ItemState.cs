using System.Collections.Immutable;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>What decisions about an item of the backlog rest on, whatever its kind; the state of each kind holds one.</summary>
public sealed record ItemState
{
    public static readonly ItemState Unknown = new();

    /// <summary>False before the item was recorded, and for streams of another kind.</summary>
    public bool IsKnown { get; init; }

    public ItemKind Kind { get; init; }

    /// <summary>The workshop it came out of; null if it was submitted between workshops.</summary>
    public Guid? WorkshopId { get; init; }

    /// <summary>The organization that brought it up; null if it came out of an anonymous step.</summary>
    public Guid? OrganizationId { get; init; }

    public ImmutableArray<Sealed> Tags { get; init; } = [];

    /// <summary>The tags in clear, without those that were erased.</summary>
    public IEnumerable<string> TagTexts => Tags.Select(tag => tag.Text).OfType<string>();

    /// <summary>What its supporters said last, by their ids.</summary>
    public ImmutableDictionary<Guid, ItemSupported> Supporters { get; init; } = ImmutableDictionary<Guid, ItemSupported>.Empty;

    public ImmutableDictionary<Guid, ItemComment> Comments { get; init; } = ImmutableDictionary<Guid, ItemComment>.Empty;

    /// <summary>Whose rights reach to it; null for streams of another kind.</summary>
    public Belonging? Belonging => IsKnown ? new Belonging(WorkshopId, OrganizationId) : null;

    public static ItemState Recorded(ItemKind kind, Guid? workshopId, Guid? organizationId = null) =>
        Unknown with { IsKnown = true, Kind = kind, WorkshopId = workshopId, OrganizationId = organizationId };

    public ItemState Apply(BacklogItemEvent happened) => happened switch
    {
        ItemTagged e => this with { Tags = [.. Tags.Where(tag => !e.Removed.Any(removed => removed.Text == tag.Text)), .. e.Added] },
        ItemSupported e => this with { Supporters = Supporters.SetItem(e.SupporterId, e) },
        SupportWithdrawn e => this with { Supporters = Supporters.Remove(e.SupporterId) },
        CommentWritten e => this with { Comments = Comments.Add(e.CommentId, new ItemComment(e.AuthorId, e.Text, IsWithdrawn: false)) },
        CommentEdited e => this with { Comments = Comments.SetItem(e.CommentId, Comments[e.CommentId] with { Text = e.Text }) },
        CommentWithdrawn e => this with { Comments = Comments.SetItem(e.CommentId, Comments[e.CommentId] with { IsWithdrawn = true }) },
        _ => throw new InvalidOperationException($"An item does not know {happened.GetType().Name}."),
    };

    /// <summary>Itself, or <c>ITEM_NOT_FOUND</c> about the input's field.</summary>
    public ItemState Found(string field) => IsKnown ? this : throw BacklogItem.NotFound(field);
}

public enum ItemKind
{
    PainPoint,
    Idea,
}
