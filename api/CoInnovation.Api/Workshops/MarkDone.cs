using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Says that the caller is done with the current step, or with one that collects cards before it runs; or takes it back. In anonymous steps the others see a count alone.</summary>
public sealed record MarkDone(Guid CommandId, Guid WorkshopId, Guid StepId, bool Done) : IWorkshopCommand
{
    public static Decision Decide(MarkDone command, Workshop workshop, CommandContext context)
    {
        var (participant, _) = workshop.Contributing(context);
        var step = workshop.Step(command.StepId);
        if (step.StepId != workshop.Board.CurrentStepId && !workshop.Collects(step, context.Now))
        {
            throw new RuleViolationException("NOT_YOUR_TURN", "This step is not running.", ["stepId"]);
        }

        var who = participant.ParticipantId;
        if (workshop.SeatOf(who).Slice.DoneStepIds.Contains(step.StepId) == command.Done)
        {
            return Decision.Nothing;
        }

        var count = step.DoneCount + (command.Done ? 1 : -1);
        return Audience.Publish(
            new DoneMarked(who, step.StepId, command.Done),
            new DoneCounted(step.StepId, count, step.Anonymous ? null : who, step.Anonymous ? null : command.Done));
    }
}
