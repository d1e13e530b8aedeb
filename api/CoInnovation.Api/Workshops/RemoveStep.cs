using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Takes a step that never ran out of the agenda.</summary>
public sealed record RemoveStep(Guid CommandId, Guid WorkshopId, Guid StepId) : IWorkshopCommand
{
    public static Decision Decide(RemoveStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.Step(command.StepId);
        return workshop.StepsThatRan.Contains(step.StepId)
            ? throw new RuleViolationException("STEP_ALREADY_RAN", "This step has run, so it stays on the agenda. Skip it instead.", ["stepId"])
            : Audience.Publish(new StepRemoved(step.StepId));
    }
}
