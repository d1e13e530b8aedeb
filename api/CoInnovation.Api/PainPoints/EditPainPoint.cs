using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.PainPoints;

/// <summary>Several changes of one pain point at once, as one of many that are edited together: all of them or none. What is null stays.</summary>
public sealed record EditPainPoint(
    Guid CommandId,
    Guid PainPointId,
    PainPointStatus? Status,
    string? Reason,
    IReadOnlyList<string>? AddTags,
    IReadOnlyList<string>? RemoveTags,
    NewName? Owner,
    NewName? Theme) : ICommand
{
    public static Decision Decide(EditPainPoint command, PainPoint painPoint, CommandContext context)
    {
        var (id, painPointId) = (command.CommandId, command.PainPointId);
        painPoint.Item.Found("painPointId");
        List<Decision> decisions = [TagItem.Decide(new TagItem(id, painPointId, command.AddTags, command.RemoveTags), painPoint.Item, context)];
        if (command.Status is { } status)
        {
            decisions.Add(ChangePainPointStatus.Decide(new ChangePainPointStatus(id, painPointId, status, command.Reason ?? ""), painPoint, context));
        }

        if (command.Owner is { } owner)
        {
            decisions.Add(AssignOwner.Decide(new AssignOwner(id, painPointId, owner.Name), painPoint.Item, context));
        }

        if (command.Theme is { } theme)
        {
            decisions.Add(SetTheme.Decide(new SetTheme(id, painPointId, theme.Name), painPoint.Item, context));
        }

        return new Decision([.. decisions.SelectMany(decision => decision.Events)]);
    }
}
