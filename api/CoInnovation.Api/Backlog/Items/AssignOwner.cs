using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Says by name who looks after an item; null: nobody any more.</summary>
public sealed record AssignOwner(Guid CommandId, Guid ItemId, string? Owner) : IItemCommand
{
    public static Decision Decide(AssignOwner command, ItemState item, CommandContext context)
    {
        var owner = ItemTexts.LineOrNull(command.Owner, ItemTexts.MaxName, "owner");
        return item.Found("itemId").Owner?.Text == owner
            ? Decision.Nothing
            : new Decision([new NewEvent(new ItemOwnerAssigned(context.SealOrNull(owner), context.Now))]);
    }
}
