using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Marks revealed pain points and ideas to outlive the workshop: each becomes a pain point or idea of the backlog, with the same id.</summary>
public sealed record KeepCards(Guid CommandId, Guid WorkshopId, IReadOnlyList<Guid> CardIds) : IWorkshopCommand
{
    public static Decision Decide(KeepCards command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        var cards = command.CardIds.Distinct().Select(id => workshop.RevealedCard(id, facilitator.ParticipantId)).ToList();
        if (cards.Count == 0 || cards.Exists(card => card.Kind is not (CardKind.PainPoint or CardKind.Idea)))
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Only pain points and ideas can be kept. Choose at least one.", ["cardIds"]);
        }

        return Audience.Publish(cards.Where(card => !card.Kept).Select(card => Kept(workshop.Board, card, context.Now)));
    }

    private static CardKept Kept(WorkshopBoard board, Card card, DateTimeOffset now)
    {
        var answered = board.Cards.Where(other => card.Answers.Contains(other.CardId)).ToList();
        return new CardKept(
            card.CardId,
            card.Kind,
            card.Text,
            card.Side,
            card.OrganizationId,
            board.Themes.FirstOrDefault(theme => theme.CardIds.Contains(card.CardId))?.Name,
            [.. answered.Where(other => other.Kind == CardKind.PainPoint).Select(other => other.CardId)],
            answered.Find(other => other.Kind == CardKind.Question)?.Text,
            now);
    }
}
