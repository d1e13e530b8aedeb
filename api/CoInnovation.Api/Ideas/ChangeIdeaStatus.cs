using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas;

/// <summary>Moves an idea to another status; the reason stands in its history.</summary>
public sealed record ChangeIdeaStatus(Guid CommandId, Guid IdeaId, IdeaStatus Status, string Reason) : IIdeaCommand
{
    /// <summary>The same status with the same reason again is nothing new. What is delivered is shared: see <see cref="ShareIdea"/>.</summary>
    public static Decision Decide(ChangeIdeaStatus command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId").CheckStatusMayChange(command.Status == IdeaStatus.Merged);
        var reason = Reasons.Checked(command.Reason);
        if (idea.Status == command.Status && idea.Reason?.Text == reason)
        {
            return Decision.Nothing;
        }

        var shared = ShareIdea.OfDelivery(idea, command.Status, context);
        return new Decision([new NewEvent(new IdeaStatusChanged(command.Status, Reasons.Seal(reason, context), context.Now)), .. shared]);
    }
}
