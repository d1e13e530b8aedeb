using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Ends the current step; an open voting round of it stays open until it is closed.</summary>
public sealed record EndStep(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(EndStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return Audience.Publish(new StepEnded(workshop.CurrentStep().StepId, context.Now));
    }
}
