using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Says that one wants to be told what becomes of an item, without saying that one has the pain.</summary>
public sealed record FollowItem(Guid CommandId, Guid ItemId) : IItemCommand
{
    /// <summary>What one follows already is followed on.</summary>
    public static Decision Decide(FollowItem command, ItemState item, CommandContext context) => Follower.Follows(item.Found("itemId"), context.Principal)
        ? Decision.Nothing
        : new Decision([new NewEvent(new ItemFollowed(Follower.IdOf(context), context.Now))]);
}
