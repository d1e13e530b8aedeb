using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>Whose cards a collection still waits for.</summary>
internal static class Missing
{
    /// <summary>True while cards are asked for: late ones are taken, but nobody is reminded of them.</summary>
    public static bool AsksForCards(this Workshop workshop, Step step, DateTimeOffset now) =>
        workshop.Board.State != WorkshopState.Closed && step is { State: StepState.Planned, Collection: { ClosedAt: null } window } && !workshop.StepsThatRan.Contains(step.StepId)
        && window.OpensAt <= now && now < window.Until;

    /// <summary>Those who are here for a side that writes in the step, have written nothing for it, and have not said that they are done.</summary>
    public static IEnumerable<Participant> MissingIn(this Workshop workshop, Step step) =>
        workshop.Board.Participants.Where(one =>
            one is { Present: true, Role: ParticipantRole.Contributor, Side: { } side } && step.Writers.Contains(side)
            && workshop.SeatOf(one.ParticipantId).Slice is var own && !own.DoneStepIds.Contains(step.StepId) && own.Cards.All(card => card.StepId != step.StepId));
}
