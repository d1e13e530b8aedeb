using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Makes a step the current one and starts its timer; the step that ran before it ends, which recalls groups.</summary>
public sealed record StartStep(Guid CommandId, Guid WorkshopId, Guid StepId, int? Minutes) : IWorkshopCommand
{
    public static Decision Decide(StartStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.Step(command.StepId);

        // Where groups grow, the clock counts each part down, and everybody begins alone; where sheets go round, each round.
        var length = command.Minutes is { } minutes ? TimeSpan.FromMinutes(StepSettings.Checked(minutes, StepSettings.LongestMinutes))
            : step.GrowsGroups() ? TimeSpan.FromSeconds(GroupParts.SecondsOf(part: null, step.Minutes))
            : step.RoundLength();

        // Two facilitators who both press start want the same: the second changes nothing.
        if (workshop.Board.CurrentStepId == step.StepId)
        {
            return Decision.Nothing;
        }

        var started = new StepStarted(step.StepId, context.Now, context.Now + length);
        return workshop.Board.CurrentStepId is { } before
            ? Audience.Publish([.. workshop.Recall(command.CommandId, context.Now, withStep: true), new StepEnded(before, context.Now), started])
            : Audience.Publish(started);
    }
}
