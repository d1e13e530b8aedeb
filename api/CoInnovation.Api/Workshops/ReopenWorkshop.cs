using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Opens a closed workshop again.</summary>
public sealed record ReopenWorkshop(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(ReopenWorkshop command, Workshop workshop, CommandContext context)
    {
        workshop.Facilitator(context);
        return workshop.Board.State == WorkshopState.Closed
            ? Audience.Publish(new WorkshopReopened())
            : throw new RuleViolationException("WORKSHOP_NOT_CLOSED", "This workshop is not closed.");
    }
}
