using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Gives the caller's own seat up.</summary>
public sealed record LeaveWorkshop(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(LeaveWorkshop command, Workshop workshop, CommandContext context)
    {
        var leaving = workshop.Acting(context);
        workshop.RefuseWithoutFacilitator(leaving);
        return Audience.Publish(Removing.ByOneself(workshop, leaving.ParticipantId, context.Now));
    }
}
