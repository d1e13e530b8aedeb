using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops;

/// <summary>What a vote is on where nobody chose: what was written last.</summary>
public static class WrittenLast
{
    /// <summary>
    /// The revealed cards of the last step, up to this one, that brought any forth; with them those of the same kind from the steps before it, back to the last vote. Where no step did, all that may be
    /// voted on. Of what is rated, ideas alone, if there are any. The page's <c>writtenLast</c> chooses the same.
    /// </summary>
    public static IReadOnlyList<Guid> CardsFor(WorkshopBoard board, Step step, VotingMethod method)
    {
        var ideasAlone = method.Rates() && board.Cards.Any(card => card.Kind == CardKind.Idea);
        HashSet<Guid> steps = [];
        HashSet<CardKind> kinds = [];
        foreach (var before in board.Agenda.Take(board.Agenda.IndexOf(step) + 1).Reverse())
        {
            if (steps.Count > 0 && board.VotingRounds.Any(round => round.StepId == before.StepId))
            {
                break;
            }

            var found = board.Cards.Where(card => card.StepId == before.StepId && IsChosen(card)).Select(card => card.Kind).ToHashSet();
            if (found.Count > 0 && steps.Count > 0 && !found.IsSubsetOf(kinds))
            {
                break;
            }

            if (found.Count > 0)
            {
                steps.Add(before.StepId);
                kinds.UnionWith(found);
            }
        }

        return [.. board.Cards.Where(card => IsChosen(card) && (steps.Count == 0 || steps.Contains(card.StepId))).Select(card => card.CardId)];

        bool IsChosen(Card card) => ideasAlone ? card.Kind == CardKind.Idea : step.VotesOn(card.StepId, card.Kind);
    }

    /// <summary>Notes are what is said around the work; they are voted on as the topics of a discussion, in it.</summary>
    public static bool VotesOn(this Step step, Guid writtenIn, CardKind kind) =>
        kind != CardKind.Note || (writtenIn == step.StepId && step.Method.Shape().Discusses);
}
