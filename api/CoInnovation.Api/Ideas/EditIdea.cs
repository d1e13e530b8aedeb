using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas;

/// <summary>Several changes of one idea at once, as one of many that are edited together: all of them or none. What is null stays.</summary>
public sealed record EditIdea(
    Guid CommandId,
    Guid IdeaId,
    IdeaStatus? Status,
    string? Reason,
    IReadOnlyList<string>? AddTags,
    IReadOnlyList<string>? RemoveTags,
    NewName? Owner,
    NewName? Theme,
    NewName? Release) : IIdeaCommand
{
    public static Decision Decide(EditIdea command, Idea idea, CommandContext context)
    {
        var (id, ideaId) = (command.CommandId, command.IdeaId);
        idea.Item.Found("ideaId");
        List<Decision> decisions = [TagItem.Decide(new TagItem(id, ideaId, command.AddTags, command.RemoveTags), idea.Item, context)];
        if (command.Status is { } status)
        {
            decisions.Add(ChangeIdeaStatus.Decide(new ChangeIdeaStatus(id, ideaId, status, command.Reason ?? ""), idea, context));
        }

        if (command.Owner is { } owner)
        {
            decisions.Add(AssignOwner.Decide(new AssignOwner(id, ideaId, owner.Name), idea.Item, context));
        }

        if (command.Theme is { } theme)
        {
            decisions.Add(SetTheme.Decide(new SetTheme(id, ideaId, theme.Name), idea.Item, context));
        }

        if (command.Release is { } release)
        {
            decisions.Add(PlanRelease.Decide(new PlanRelease(id, ideaId, release.Name), idea, context));
        }

        return new Decision([.. decisions.SelectMany(decision => decision.Events)]);
    }
}
