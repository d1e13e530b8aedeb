using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas;

/// <summary>Shows an idea of the product team's own to everybody who may see a pain point that it answers, now or later.</summary>
public sealed record ShareIdea(Guid CommandId, Guid IdeaId) : IIdeaCommand
{
    /// <summary>What is shared already stays so. What a workshop or an organization brought up is not the product team's to show to others.</summary>
    public static Decision Decide(ShareIdea command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId");
        return IsOwn(idea) ? new Decision(Shared(idea, context)) : throw NotShareable();
    }

    internal static RuleViolationException NotShareable() =>
        new("NOT_SHAREABLE", "Only ideas of the product team's own can be shared. This one is shown to those who brought it up.", ["ideaId"]);

    /// <summary>What a delivery adds: whoever is asked whether it helped has to see what it is.</summary>
    internal static IReadOnlyList<NewEvent> OfDelivery(Idea idea, IdeaStatus status, CommandContext context) => status.IsDelivered() ? Shared(idea, context) : [];

    private static IReadOnlyList<NewEvent> Shared(Idea idea, CommandContext context) => IsOwn(idea) && !idea.IsShared ? [new NewEvent(new IdeaShared(context.Now))] : [];

    internal static bool IsOwn(Idea idea) => idea.Item is { WorkshopId: null, OrganizationId: null };
}
