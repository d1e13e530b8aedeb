using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Takes a link away.</summary>
public sealed record UnlinkItem(Guid CommandId, Guid ItemId, Guid LinkId) : IItemCommand
{
    /// <summary>A link that is not there (any more) needs nothing.</summary>
    public static Decision Decide(UnlinkItem command, ItemState item, CommandContext context) =>
        item.Found("itemId").Links.FirstOrDefault(link => link.Id == command.LinkId) is { } link
            ? new Decision([new NewEvent(new ItemUnlinked(link.Id, context.Now))])
            : Decision.Nothing;
}
