using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Moves a step to another place of the agenda; without a step before it, to the first.</summary>
public sealed record MoveStep(Guid CommandId, Guid WorkshopId, Guid StepId, Guid? AfterStepId) : IWorkshopCommand
{
    public static Decision Decide(MoveStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var agenda = workshop.Board.Agenda;
        var index = agenda.IndexOf(workshop.Step(command.StepId));
        if (command.AfterStepId is { } after && workshop.Step(after, "afterStepId").StepId == command.StepId)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "A step cannot follow itself. Choose another one.", ["afterStepId"]);
        }

        var follows = index == 0 ? (Guid?)null : agenda[index - 1].StepId;
        return follows == command.AfterStepId ? Decision.Nothing : Audience.Publish(new StepMoved(command.StepId, command.AfterStepId));
    }
}
