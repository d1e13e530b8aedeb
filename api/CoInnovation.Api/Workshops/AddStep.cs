using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Inserts a step into the agenda, also while the workshop runs.</summary>
public sealed record AddStep(Guid CommandId, Guid WorkshopId, Guid StepId, Guid? AfterStepId, StepSettings Step) : IWorkshopCommand
{
    private const int MostSteps = 60;

    public static Decision Decide(AddStep command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        if (workshop.Board.Agenda.Any(step => step.StepId == command.StepId) || workshop.StepsThatRan.Contains(command.StepId))
        {
            throw InvalidInputException.IdTaken("stepId");
        }

        if (workshop.Board.Agenda.Length >= MostSteps)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"An agenda has at most {MostSteps} steps. Remove one first.", ["stepId"]);
        }

        if (command.AfterStepId is { } after)
        {
            workshop.Step(after, "afterStepId");
        }

        return Audience.Publish(new StepAdded(command.Step.Plan(command.StepId, facilitator.ParticipantId), command.AfterStepId));
    }
}
