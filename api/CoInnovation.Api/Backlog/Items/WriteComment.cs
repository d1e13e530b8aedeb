using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Says something in the conversation about an item.</summary>
public sealed record WriteComment(Guid CommandId, Guid ItemId, Guid CommentId, string Text) : IItemCommand
{
    public static Decision Decide(WriteComment command, ItemState item, CommandContext context)
    {
        if (item.Found("itemId").Comments.ContainsKey(command.CommentId))
        {
            throw InvalidInputException.IdTaken("commentId");
        }

        // The product team speaks for the vendor, though it has no seat.
        return new Decision([new NewEvent(new CommentWritten(
            command.CommentId,
            ItemComment.AuthorOf(context),
            context.Seat?.WorkshopId,
            context.Seat is { } seat ? seat.Side : Side.Vendor,
            context.Seat?.OrganizationId,
            ItemComment.Checked(command.Text, ItemComment.AuthorOf(context)),
            context.Now))]);
    }
}
