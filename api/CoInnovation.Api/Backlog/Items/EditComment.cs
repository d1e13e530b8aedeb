using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Says a comment of one's own anew; that it was edited stays to be seen.</summary>
public sealed record EditComment(Guid CommandId, Guid ItemId, Guid CommentId, string Text) : IItemCommand
{
    /// <summary>The same text again is nothing new.</summary>
    public static Decision Decide(EditComment command, ItemState item, CommandContext context)
    {
        var comment = item.Found("itemId").OwnComment(command.CommentId, context);
        var text = ItemComment.Checked(command.Text, comment.AuthorId);
        return comment.Text.Text == text.Text ? Decision.Nothing : new Decision([new NewEvent(new CommentEdited(command.CommentId, text, context.Now))]);
    }
}
