using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>Brings everybody back from their groups, and each group's note with its number as a card. Nothing where nobody is in groups.</summary>
public sealed record RecallGroups(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(RecallGroups command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return Audience.Publish(workshop.Recall(command.CommandId, context.Now));
    }
}
