using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>Lets people write cards of a step before it runs, each alone; the same command moves the end and opens again what was closed.</summary>
/// <param name="OpensAt">Null: at once.</param>
/// <param name="RemindAtOpening">Whether people are told by mail once it is open; null: as before, at first not.</param>
/// <param name="RemindBeforeEnd">Whether those who have written nothing are told a day before it ends; null: as before, at first not.</param>
public sealed record OpenCollectionWindow(
    Guid CommandId, Guid WorkshopId, Guid StepId, DateTimeOffset? OpensAt, DateTimeOffset Until, LateRule Late, bool? RemindAtOpening = null, bool? RemindBeforeEnd = null) : IWorkshopCommand
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

        var opened = new CollectionOpened(
            step.StepId, opensAt, command.Until, command.Late, OpeningReminder(command, step.Collection, opensAt, context.Now), EndingReminder(command, step.Collection, context.Now));
        return step.Collection == CollectionWindow.From(opened) ? Decision.Nothing : Audience.Publish(opened);
    }

    /// <summary>Once, at the opening; at once where that has passed. One that has gone stays as it was.</summary>
    private static DateTimeOffset? OpeningReminder(OpenCollectionWindow command, CollectionWindow? before, DateTimeOffset opensAt, DateTimeOffset now) =>
        !(command.RemindAtOpening ?? before?.OpeningReminderAt is not null) ? null
        : opensAt < now && before?.OpeningReminderAt is { } gone ? gone
        : opensAt > now ? opensAt : now;

    /// <summary>It moves with the end. Where that comes closer than a day, people hear of it at once; a window that never was so long has none.</summary>
    private static DateTimeOffset? EndingReminder(OpenCollectionWindow command, CollectionWindow? before, DateTimeOffset now)
    {
        var at = command.Until - CollectionWindow.RemindsBeforeEnd;
        return !(command.RemindBeforeEnd ?? before?.EndingReminderAt is not null) ? null
            : at >= now ? at
            : before?.EndingReminderAt is { } known && known > now ? now
            : before?.EndingReminderAt;
    }

    /// <summary>A new end moves no beginning that has passed.</summary>
    private static DateTimeOffset? AlreadyOpen(Step step, DateTimeOffset now) => step.Collection is { } before && before.OpensAt <= now ? before.OpensAt : null;
}
