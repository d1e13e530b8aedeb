using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Says that one does not want to be told any more what becomes of an item. What one said of it otherwise, such as "me too", stays.</summary>
public sealed record UnfollowItem(Guid CommandId, Guid ItemId) : IItemCommand
{
    /// <summary>What one does not follow stays so. From whichever seats one followed it, one does not from any of them.</summary>
    public static Decision Decide(UnfollowItem command, ItemState item, CommandContext context)
    {
        if (!Follower.Follows(item.Found("itemId"), context.Principal))
        {
            return Decision.Nothing;
        }

        Guid[] following = [.. Follower.IdsOf(context.Principal).Where(id => item.Followers.GetValueOrDefault(id))];
        return new Decision([.. (following is [] ? [Follower.IdOf(context)] : following).Select(id => new NewEvent(new ItemUnfollowed(id, context.Now)))]);
    }
}
