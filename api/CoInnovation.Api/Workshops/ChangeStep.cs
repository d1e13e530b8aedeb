using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Changes a step's settings; what was written and voted in it stays.</summary>
public sealed record ChangeStep(Guid CommandId, Guid WorkshopId, Guid StepId, StepSettings Step) : IWorkshopCommand
{
    public static Decision Decide(ChangeStep command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        var step = workshop.Step(command.StepId);
        var plan = command.Step.Plan(command.StepId, facilitator.ParticipantId);

        // People wrote under the promise that held then: neither may their names appear later, nor can names that were shown be unseen.
        if (plan.Anonymous != step.Anonymous && (step.CardCount > 0 || step.DoneCount > 0))
        {
            throw new RuleViolationException(
                "STEP_ALREADY_RAN", "Cards were written in this step, so whether names are shown cannot change. Add another step.", ["step", "anonymous"]);
        }

        // Groups would lose what they write for, or tell who wrote.
        if (workshop.Board.Grouping is { Open: true } grouping && grouping.StepId == step.StepId && (plan.Anonymous || !plan.Method.WritesAlone()))
        {
            throw new RuleViolationException("GROUPS_ARE_ON", "People are in groups in this step. Recall the groups first.", ["step"]);
        }

        // Whoever was asked to write before the step would find no place for it, and nobody a way to end it.
        if (!plan.Method.WritesAlone() && step is { State: StepState.Planned, Collection: { } collection } && collection.GoesOn(context.Now))
        {
            throw new RuleViolationException("COLLECTION_OPEN", "Cards are collected for this step, and nobody writes alone with that method. Close the collection first.", ["step", "method"]);
        }

        var after = step.Replanned(plan);
        return Same(step, after) ? Decision.Nothing : Audience.Publish([new StepChanged(plan), .. Longer(workshop, step, after, context.Now)]);
    }

    /// <summary>A step that runs alone from now on, and no longer in parts, gets the time of all of them, or of its first round where sheets go round. The clock is never shortened, and one that a facilitator set stays.</summary>
    private static IEnumerable<WorkshopEvent> Longer(Workshop workshop, Step before, Step after, DateTimeOffset now)
    {
        var alone = GroupParts.SecondsOf(part: null, before.Minutes);
        var isCounting = workshop.Board.CurrentStepId == before.StepId && (before.RemainingSeconds ?? (before.EndsAt - now)?.TotalSeconds) <= alone;
        if (isCounting && workshop.Board.Grouping?.StepId != before.StepId && before.GrowsGroups() && !after.GrowsGroups())
        {
            var more = (int)after.RoundLength().TotalSeconds - alone;
            yield return new StepExtended(before.StepId, before.EndsAt?.AddSeconds(more), before.RemainingSeconds + more);
        }
    }

    private static bool Same(Step before, Step after) =>
        before.Title.Text == after.Title.Text && before.Prompt.Text == after.Prompt.Text && before.Writers.SequenceEqual(after.Writers)
        && SidePrompts.AreTheSame(before.SidePrompts, after.SidePrompts)
        && before == after with { Title = before.Title, Prompt = before.Prompt, Writers = before.Writers, SidePrompts = before.SidePrompts };
}
