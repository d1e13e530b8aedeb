using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Publishes hidden cards of a step to the whole workshop, ordered by their random ids, which tells nothing.</summary>
public sealed record RevealCards(Guid CommandId, Guid WorkshopId, Guid StepId, IReadOnlyList<Guid>? CardIds) : IWorkshopCommand
{
    public static Decision Decide(RevealCards command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.Step(command.StepId);
        var hidden = (
            from seat in workshop.Own
            from card in seat.Value.Slice.Cards
            where card.StepId == step.StepId && !workshop.IsRevealed(card.CardId)
            orderby card.CardId
            select (AuthorId: seat.Key, Card: card)).ToList();
        var chosen = command.CardIds is { } ids ? Chosen(workshop, hidden, ids) : hidden;
        if (chosen.Count == 0)
        {
            return command.CardIds is { Count: > 0 }
                ? Decision.Nothing
                : throw new RuleViolationException("NOTHING_TO_REVEAL", "There are no hidden cards in this step.", ["stepId"]);
        }

        return Audience.Publish(
            [.. chosen.Select(one => workshop.Reveal(one.AuthorId, one.Card, step)),
            new CardsCounted(step.StepId, step.CardCount, step.HiddenCardCount - chosen.Count),
            .. workshop.Collected(step.StepId, chosen.Select(one => (one.Card.CardId, one.Card.Kind)))]);
    }

    private static List<(Guid AuthorId, OwnCard Card)> Chosen(Workshop workshop, List<(Guid AuthorId, OwnCard Card)> hidden, IReadOnlyList<Guid> ids)
    {
        var unknown = ids.Any(id => !workshop.IsRevealed(id) && hidden.TrueForAll(one => one.Card.CardId != id));
        return unknown
            ? throw new NotFoundException("CARD_NOT_FOUND", "There is no such card in this step. It may have been taken back.", ["cardIds"])
            : [.. hidden.Where(one => ids.Contains(one.Card.CardId))];
    }
}
