using System.Collections.Immutable;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>What decisions about an item of the backlog rest on, whatever its kind; the state of each kind holds one.</summary>
public sealed record ItemState
{
    public static readonly ItemState Unknown = new();

    /// <summary>False before the item was recorded, and for streams of another kind.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whether its author took it back: it is as if it were not there, until they bring it back.</summary>
    public bool IsWithdrawn { get; init; }

    public bool IsThere => IsKnown && !IsWithdrawn;

    public ItemKind Kind { get; init; }

    /// <summary>The workshop it came out of; null if it was submitted between workshops.</summary>
    public Guid? WorkshopId { get; init; }

    /// <summary>The organization that brought it up; null if it came out of an anonymous step.</summary>
    public Guid? OrganizationId { get; init; }

    public Sealed? Theme { get; init; }

    public Sealed? Owner { get; init; }

    public ImmutableArray<Sealed> Tags { get; init; } = [];

    public ImmutableArray<ItemLink> Links { get; init; } = [];

    /// <summary>The item that it is part of.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>The tags in clear, without those that were erased.</summary>
    public IEnumerable<string> TagTexts => Tags.Select(tag => tag.Text).OfType<string>();

    /// <summary>What its supporters said last, by their ids.</summary>
    public ImmutableDictionary<Guid, ItemSupported> Supporters { get; init; } = ImmutableDictionary<Guid, ItemSupported>.Empty;

    /// <summary>What people said last about being told of it, by their ids: true if they want to be.</summary>
    public ImmutableDictionary<Guid, bool> Followers { get; init; } = ImmutableDictionary<Guid, bool>.Empty;

    public ImmutableDictionary<Guid, ItemComment> Comments { get; init; } = ImmutableDictionary<Guid, ItemComment>.Empty;

    /// <summary>The votes that were cast elsewhere.</summary>
    public IReadOnlyList<ImportedVotes> Votes { get; init; } = [];

    /// <summary>Whose rights reach to it; null for streams of another kind.</summary>
    public Belonging? Belonging => IsKnown ? new Belonging(WorkshopId, OrganizationId) : null;

    public static ItemState Recorded(ItemKind kind, Guid? workshopId, Guid? organizationId = null, Sealed? theme = null) =>
        Unknown with { IsKnown = true, Kind = kind, WorkshopId = workshopId, OrganizationId = organizationId, Theme = theme };

    public ItemState Apply(BacklogItemEvent happened) => happened switch
    {
        ItemTagged e => this with { Tags = [.. Tags.Where(tag => !e.Removed.Any(removed => removed.Text == tag.Text)), .. e.Added] },
        ItemSupported e => this with { Supporters = Supporters.SetItem(e.SupporterId, e) },
        SupportWithdrawn e => this with { Supporters = Supporters.Remove(e.SupporterId) },
        ItemFollowed e => this with { Followers = Followers.SetItem(e.FollowerId, true) },
        ItemUnfollowed e => this with { Followers = Followers.SetItem(e.FollowerId, false) },
        CommentWritten e => this with { Comments = Comments.Add(e.CommentId, new ItemComment(e.AuthorId, e.Text, IsWithdrawn: false)) },
        CommentEdited e => this with { Comments = Comments.SetItem(e.CommentId, Comments[e.CommentId] with { Text = e.Text }) },
        CommentWithdrawn e => this with { Comments = Comments.SetItem(e.CommentId, Comments[e.CommentId] with { IsWithdrawn = true }) },
        ItemOwnerAssigned e => this with { Owner = e.Owner },
        ItemThemeSet e => this with { Theme = e.Theme },
        ItemLinked e => this with { Links = Links.Add(new ItemLink(e.LinkId, e.Kind, e.Title, e.Url)) },
        ItemUnlinked e => this with { Links = Links.RemoveAll(link => link.Id == e.LinkId) },
        ItemMerged e => this with { MergedInto = e.IntoId },
        ItemUnmerged => this with { MergedInto = null },
        VotesImported e => this with { Votes = e.Sides },
        _ => throw new InvalidOperationException($"An item does not know {happened.GetType().Name}."),
    };

    /// <summary>What is part of another item has its status from that, and nothing becomes part of another one without saying of which.</summary>
    public void CheckStatusMayChange(bool toMerged)
    {
        if (MergedInto is not null && !toMerged)
        {
            throw new RuleViolationException("ITEM_MERGED", "This is part of another item. Take it out of that one first.", ["status"]);
        }

        if (MergedInto is null && toMerged)
        {
            throw new RuleViolationException("MERGE_NEEDS_TARGET", "Say into which item it is merged.", ["status"]);
        }
    }

    /// <summary>Itself, or <c>ITEM_NOT_FOUND</c> about the input's field.</summary>
    public ItemState Found(string field) => IsThere ? this : throw BacklogItem.NotFound(field);
}

/// <summary>A link of an item to something elsewhere.</summary>
public sealed record ItemLink(Guid Id, LinkKind Kind, Sealed Title, Sealed Url);

/// <summary>The kinds of items.</summary>
public enum ItemKind
{
    PainPoint,
    Idea,
}
