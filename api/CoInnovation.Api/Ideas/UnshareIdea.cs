using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas;

/// <summary>Takes the sharing of an idea back, as long as nobody outside the product team has had a say in it.</summary>
public sealed record UnshareIdea(Guid CommandId, Guid IdeaId) : IIdeaCommand
{
    /// <summary>What is not shared stays so. Whoever is asked whether a delivery helped has to see what it is.</summary>
    public static Decision Decide(UnshareIdea command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId");
        if (!ShareIdea.IsOwn(idea))
        {
            throw ShareIdea.NotShareable();
        }

        if (!idea.IsShared)
        {
            return Decision.Nothing;
        }

        if (idea.Status.IsDelivered())
        {
            throw new RuleViolationException("IDEA_DELIVERED", "It is delivered, so those whose pain it answers see it. Move it to another status first.", ["ideaId"]);
        }

        return HasOutsiders(idea)
            ? throw new RuleViolationException("IDEA_TAKEN_UP", "Others support this idea or write about it by now, so they keep seeing it.", ["ideaId"])
            : new Decision([new NewEvent(new IdeaUnshared(context.Now))]);
    }

    private static bool HasOutsiders(Idea idea) =>
        idea.Item.Supporters.Values.Any(supporter => supporter.AddedBy is null)
        || idea.Item.Comments.Values.Any(comment => !comment.IsWithdrawn && comment.AuthorId != Reasons.ProductTeamId);
}
