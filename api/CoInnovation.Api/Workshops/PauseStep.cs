using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Stops the current step's timer.</summary>
public sealed record PauseStep(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(PauseStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.CurrentStep();
        if (step.EndsAt is not { } endsAt)
        {
            return Decision.Nothing;
        }

        var left = Math.Max(0, (int)Math.Ceiling((endsAt - context.Now).TotalSeconds));
        return Audience.Publish(new StepPaused(step.StepId, left));
    }
}
