using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>Lets people write cards of a step before it runs, each alone; the same command moves the end and opens again what was closed.</summary>
/// <param name="OpensAt">Null: at once.</param>
public sealed record OpenCollectionWindow(Guid CommandId, Guid WorkshopId, Guid StepId, DateTimeOffset? OpensAt, DateTimeOffset Until, LateRule Late) : IWorkshopCommand
{
    public const int LongestDays = 90;

    public static Decision Decide(OpenCollectionWindow command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.Step(command.StepId);
        if (!step.Method.WritesAlone())
        {
            throw new RuleViolationException("STEP_DOES_NOT_COLLECT", "In this step nobody writes alone. Choose a step in which cards are written.", ["stepId"]);
        }

        if (step.State != StepState.Planned || workshop.StepsThatRan.Contains(step.StepId))
        {
            throw new RuleViolationException("STEP_ALREADY_RAN", "Cards are collected before a step runs, and this one has run or was skipped. Add another one.", ["stepId"]);
        }

        var opensAt = command.OpensAt is { } later && later > context.Now ? later : AlreadyOpen(step, context.Now) ?? context.Now;
        if (command.Until <= context.Now || command.Until <= opensAt || command.Until > context.Now.AddDays(LongestDays))
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"Choose an end after the beginning, at most {LongestDays} days from now.", ["until"]);
        }

        var wanted = new CollectionWindow(opensAt, command.Until, command.Late, ClosedAt: null);
        return step.Collection == wanted ? Decision.Nothing : Audience.Publish(new CollectionOpened(step.StepId, opensAt, command.Until, command.Late));
    }

    /// <summary>A new end moves no beginning that has passed.</summary>
    private static DateTimeOffset? AlreadyOpen(Step step, DateTimeOffset now) => step.Collection is { } before && before.OpensAt <= now ? before.OpensAt : null;
}
