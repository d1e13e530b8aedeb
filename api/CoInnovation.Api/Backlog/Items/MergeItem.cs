using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>
/// Makes an item part of another one of its kind. Nothing is copied: what the target shows is added up over all that was merged into it, so taking the item out
/// again loses nothing. That there is such a target is seen to before the command is sent, and that it is part of no other one
/// once more when the merge is stored.
/// </summary>
public sealed record MergeItem(Guid CommandId, Guid ItemId, Guid IntoId, string Reason) : IItemCommand
{
    public static Decision Decide(MergeItem command, ItemState item, CommandContext context)
    {
        var reason = Reasons.Checked(command.Reason);
        if (command.IntoId == command.ItemId)
        {
            throw new RuleViolationException("MERGE_INTO_ITSELF", "An item cannot be part of itself. Choose another one.", ["intoId"]);
        }

        return item.Found("itemId").MergedInto switch
        {
            null => new Decision([new NewEvent(new ItemMerged(command.IntoId, context.Seal(reason), context.Now))]),
            { } target when target == command.IntoId => Decision.Nothing,
            _ => throw new RuleViolationException("ALREADY_MERGED", "This is part of another item already. Take it out of that one first.", ["itemId"]),
        };
    }

    /// <summary>The rules about the target, as it is when the command comes.</summary>
    internal static void CheckTarget(ItemKind kind, (ItemKind Kind, ItemState State) target)
    {
        if (target.Kind != kind)
        {
            throw new RuleViolationException("MERGE_OF_KINDS", "A pain point and an idea cannot become one. Link the idea to the pain point that it answers.", ["intoId"]);
        }

        if (target.State.MergedInto is not null)
        {
            throw IntoMerged();
        }
    }

    internal static RuleViolationException IntoMerged() =>
        new("MERGE_INTO_MERGED", "That is part of another item itself. Choose the one that it is part of.", ["intoId"]);
}
