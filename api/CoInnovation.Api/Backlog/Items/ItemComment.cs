using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>What decisions about a comment rest on. One that was withdrawn keeps its id, and is nobody's any more.</summary>
public sealed record ItemComment(Guid AuthorId, Sealed Text, bool IsWithdrawn)
{
    private const int MaxLength = 2000;

    /// <summary>The participant; the product team speaks as one.</summary>
    internal static Guid AuthorOf(CommandContext context) => context.Seat?.ParticipantId ?? Reasons.ProductTeamId;

    internal static Sealed Checked(string text, Guid authorId) => Sealed.Of(authorId, CheckedText.Of(text, MaxLength, "text", hasLines: true));
}

internal static class ItemComments
{
    /// <summary>The comment if it is the sender's; somebody else's looks as if there were none.</summary>
    public static ItemComment OwnComment(this ItemState item, Guid commentId, CommandContext context) =>
        item.Comments.TryGetValue(commentId, out var comment) && !comment.IsWithdrawn && IsOwn(comment, context.Principal)
            ? comment
            : throw new NotFoundException("COMMENT_NOT_FOUND", "There is no such comment of yours. It may have been withdrawn.", ["commentId"]);

    private static bool IsOwn(ItemComment comment, Principal principal) => comment.AuthorId == Reasons.ProductTeamId
        ? principal.IsProductTeam
        : principal.Seats.Any(seat => seat.ParticipantId == comment.AuthorId);
}
