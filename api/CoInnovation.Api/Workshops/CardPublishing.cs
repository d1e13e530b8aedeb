using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops;

/// <summary>Where cards may be written, and what of them the others get to see.</summary>
public static class CardPublishing
{
    /// <summary>
    /// The current step; or one that ended while the card was half-written: as long as none of its cards are revealed, or no later step has ended; or one that collects cards before it runs.
    /// </summary>
    public static Step WritableStep(this Workshop workshop, Guid stepId, Side side, DateTimeOffset now)
    {
        var step = workshop.Step(stepId);
        if (!workshop.IsRunningOrTakesLateCards(step) && !workshop.Collects(step, now))
        {
            throw new RuleViolationException("NOT_YOUR_TURN", "This step is not running. Write in the current one.", ["stepId"]);
        }

        if (step.Method.Shape().Writes is null)
        {
            throw new RuleViolationException("STEP_DOES_NOT_WRITE", "No cards are written in this step. Wait for the next one.", ["stepId"]);
        }

        return step.Writers.Contains(side)
            ? step
            : throw new RuleViolationException("SIDE_DOES_NOT_WRITE", "Your side does not write in this step. Wait for the next one.", ["stepId"]);
    }

    private static bool IsRunningOrTakesLateCards(this Workshop workshop, Step step) =>
        step.StepId == workshop.Board.CurrentStepId
        || (Ran(workshop, step) && (step.StepId == workshop.LastEndedStepId || !workshop.StepsRevealed.Contains(step.StepId)));

    /// <summary>True if people were in the step and left it, also by a start that was taken back.</summary>
    private static bool Ran(Workshop workshop, Step step) =>
        step.State == StepState.Ended || (step.State == StepState.Planned && workshop.StepsThatRan.Contains(step.StepId));

    /// <summary>True while a step runs in which nobody is named.</summary>
    public static bool RunsWithoutNames(this Workshop workshop) => workshop.Board.Agenda.Any(step => step.Anonymous && step.StepId == workshop.Board.CurrentStepId);

    /// <summary>True while cards without names may come: to the running step, late to one before it, or early to one that collects or will, so that nobody has to look when that begins.</summary>
    public static bool TakesCardsWithoutNames(this Workshop workshop, DateTimeOffset now) => workshop.Board.Agenda.Any(step =>
        step.Anonymous && step.Method.Shape().Writes is not null
        && (workshop.IsRunningOrTakesLateCards(step) || (step is { State: StepState.Planned, Collection: { } collection } && collection.GoesOn(now))));

    /// <summary>What the others learn of a new card: all of it in an open step that runs, else that there is one more.</summary>
    public static IEnumerable<WorkshopEvent> Shown(this Workshop workshop, CardWritten written, Step step)
    {
        if (step.Visibility == Visibility.Silent || !workshop.StepsThatRan.Contains(step.StepId))
        {
            return [new CardsCounted(step.StepId, step.CardCount + 1, step.HiddenCardCount + 1)];
        }

        return
        [
            workshop.Reveal(written.ParticipantId, OwnCard.Of(written), step),
            new CardsCounted(step.StepId, step.CardCount + 1, step.HiddenCardCount),
            .. workshop.Collected(step.StepId, [(written.CardId, written.Kind)]),
        ];
    }

    /// <summary>A card as the whole workshop gets to see it.</summary>
    public static CardRevealed Reveal(this Workshop workshop, Guid authorId, OwnCard card, Step step)
    {
        // What was taken back before this one was revealed is nobody's any more.
        var buildsOn = card.BuildsOn is { } other && workshop.IsRevealed(other) ? other : (Guid?)null;
        var author = step.Anonymous ? null : workshop.Board.Participants.Single(one => one.ParticipantId == authorId);
        return new CardRevealed(
            card.CardId, step.StepId, card.Kind, card.Text, author?.ParticipantId, author?.Side, author?.OrganizationId, card.Answers, card.Details,
            step.Anonymous ? null : card.Group, buildsOn);
    }

    /// <summary>Cards that are revealed while their step's vote collects come to that vote.</summary>
    public static IEnumerable<WorkshopEvent> Collected(this Workshop workshop, Guid stepId, IEnumerable<(Guid CardId, CardKind Kind)> revealed)
    {
        if (workshop.Board.VotingRounds.FirstOrDefault(one => one.Open && one.Collects && one.StepId == stepId) is not { } round)
        {
            return [];
        }

        var step = workshop.Step(stepId);
        IReadOnlyList<Guid> cards = [.. revealed.Where(card => step.VotesOn(stepId, card.Kind)).Select(card => card.CardId)];
        return cards.Count == 0 ? [] : [new CardsPutToVote(round.RoundId, cards)];
    }
}
