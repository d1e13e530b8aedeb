using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Gives the workshop another title.</summary>
public sealed record RenameWorkshop(Guid CommandId, Guid WorkshopId, string Title) : IWorkshopCommand
{
    public static Decision Decide(RenameWorkshop command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        var title = TypedText.By(facilitator.ParticipantId, command.Title, 120, "title");
        return title.Text == workshop.Board.Title?.Text ? Decision.Nothing : Audience.Publish(new WorkshopRenamed(title));
    }
}
