using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Takes a step out of the agenda that never ran and for which nobody wrote.</summary>
public sealed record RemoveStep(Guid CommandId, Guid WorkshopId, Guid StepId) : IWorkshopCommand
{
    public static Decision Decide(RemoveStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.Step(command.StepId);
        return workshop.StepsThatRan.Contains(step.StepId)
                ? throw new RuleViolationException("STEP_ALREADY_RAN", "This step has run, so it stays on the agenda. Skip it instead.", ["stepId"])
            // They would be shown by the rules of whatever step took its place.
            : step.CardCount > 0 || step.DoneCount > 0
                ? throw new RuleViolationException("STEP_HAS_CARDS", "People wrote cards for this step already, or said that they are done, so it stays on the agenda. Skip it; starting it takes that back.", ["stepId"])
            : Audience.Publish(new StepRemoved(step.StepId));
    }
}
