using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas;

/// <summary>Says by name in which release an idea is planned; null: in none any more.</summary>
public sealed record PlanRelease(Guid CommandId, Guid IdeaId, string? Release) : IIdeaCommand
{
    private const int MaxName = 60;

    public static Decision Decide(PlanRelease command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId");
        var release = ItemTexts.LineOrNull(command.Release, MaxName, "release");
        return idea.Release?.Text == release
            ? Decision.Nothing
            : new Decision([new NewEvent(new IdeaReleasePlanned(context.SealOrNull(release), context.Now))]);
    }
}
