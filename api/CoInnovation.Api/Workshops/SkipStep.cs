using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Marks a step as skipped; starting it later takes the mark away.</summary>
public sealed record SkipStep(Guid CommandId, Guid WorkshopId, Guid StepId) : IWorkshopCommand
{
    public static Decision Decide(SkipStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return workshop.Step(command.StepId).State switch
        {
            StepState.Running or StepState.Paused => throw new RuleViolationException("STEP_RUNNING", "This is the current step. End it instead.", ["stepId"]),
            // A card that was half-written when it ended still belongs to it.
            StepState.Ended => throw new RuleViolationException("STEP_ALREADY_RAN", "This step has been held already. There is nothing to skip.", ["stepId"]),
            StepState.Skipped => Decision.Nothing,
            _ => Audience.Publish(new StepSkipped(command.StepId)),
        };
    }
}
