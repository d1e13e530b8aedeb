using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Takes an item out of the one that it was merged into; it has the status again that it had before.</summary>
public sealed record UnmergeItem(Guid CommandId, Guid ItemId, string Reason) : IItemCommand
{
    public static Decision Decide(UnmergeItem command, ItemState item, CommandContext context)
    {
        var reason = Reasons.Checked(command.Reason);
        return item.Found("itemId").MergedInto is { } target
            ? new Decision([new NewEvent(new ItemUnmerged(target, context.Seal(reason), context.Now))])
            : throw new RuleViolationException("NOT_MERGED", "This item is part of no other one.", ["itemId"]);
    }
}
