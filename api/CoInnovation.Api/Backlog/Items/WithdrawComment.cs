using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Takes back a comment of one's own: its text is gone from everybody's view, that there was one is not.</summary>
public sealed record WithdrawComment(Guid CommandId, Guid ItemId, Guid CommentId) : IItemCommand
{
    public static Decision Decide(WithdrawComment command, ItemState item, CommandContext context)
    {
        item.Found("itemId").OwnComment(command.CommentId, context);
        return new Decision([new NewEvent(new CommentWithdrawn(command.CommentId, context.Now))]);
    }
}
