using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Ends the current step, which recalls groups; an open voting round of it stays open until it is closed.</summary>
public sealed record EndStep(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(EndStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return Audience.Publish([.. workshop.Recall(command.CommandId, context.Now, withStep: true), new StepEnded(workshop.CurrentStep().StepId, context.Now)]);
    }
}
