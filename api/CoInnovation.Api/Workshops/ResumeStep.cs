using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Lets a paused timer run on.</summary>
public sealed record ResumeStep(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(ResumeStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.CurrentStep();
        return step.RemainingSeconds is { } left
            ? Audience.Publish(new StepResumed(step.StepId, context.Now.AddSeconds(left)))
            : Decision.Nothing;
    }
}
