using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>How people come back from their groups.</summary>
internal static class Recalling
{
    /// <summary>
    /// Each group's note becomes a card that everybody sees, with the number of the group and nobody's name: it is what they wrote together. Whoever wrote it last can change it. Nothing where no
    /// groups are on. What a group has brought already, before an end of the step was taken back, is not brought twice.
    /// </summary>
    public static IEnumerable<WorkshopEvent> Recall(this Workshop workshop, Guid commandId, DateTimeOffset now, DateTimeOffset? endsAt = null, bool? withStep = null)
    {
        if (workshop.Board.Grouping is not { Open: true } grouping)
        {
            return [];
        }

        var step = workshop.Step(grouping.StepId);
        var kind = step.Method.Shape().Writes ?? CardKind.Note;
        List<CardWritten> written =
        [
            .. from @group in grouping.Groups
               from said in workshop.NoteOf(step.StepId, @group.GroupId).Said().Index()
               where !workshop.HasBrought(step.StepId, @group.Number, said.Item.Text.Text)
               select new CardWritten(
                   said.Item.WrittenBy, DerivedId.From(commandId, $"note {said.Index + 1} of {@group.GroupId}"), step.StepId, kind, said.Item.Text, [], now, Details: null, @group.Number),
        ];
        return
        [
            .. written,
            .. written.Select(card => new CardRevealed(
                card.CardId, step.StepId, kind, card.Text, AuthorId: null, Side: null, OrganizationId: null, Answers: [], Details: null, card.Group)),
            .. written.Count == 0 ? Array.Empty<WorkshopEvent>() : [new CardsCounted(step.StepId, step.CardCount + written.Count, step.HiddenCardCount)],
            .. workshop.Collected(step.StepId, written.Select(card => (card.CardId, card.Kind))),
            new GroupsRecalled(step.StepId, endsAt, withStep),
        ];
    }

    private static bool HasBrought(this Workshop workshop, Guid stepId, int group, string? text) =>
        workshop.Board.Cards.Any(card => card.StepId == stepId && card.AuthorId is null && card.Group == group && card.Text.Text == text);
}
