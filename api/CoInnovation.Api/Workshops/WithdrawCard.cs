using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Takes the caller's own card back, and what was said to it in open votes with it.</summary>
public sealed record WithdrawCard(Guid CommandId, Guid WorkshopId, Guid CardId) : IWorkshopCommand
{
    public static Decision Decide(WithdrawCard command, Workshop workshop, CommandContext context)
    {
        var (author, _) = workshop.Contributing(context);
        var card = workshop.ChangeableCard(command.CardId, author.ParticipantId);
        if (workshop.Board.IsOfGroup(card.CardId))
        {
            throw new RuleViolationException("NOT_ALLOWED", "A group wrote this card together, so it stays. You can change its words.", ["cardId"]);
        }

        var step = workshop.Step(card.StepId);
        var withdrawn = new CardWithdrawn(author.ParticipantId, card.CardId);
        return workshop.IsRevealed(card.CardId)
            ? Audience.Publish(
                [withdrawn, new CardTakenBack(card.CardId), new CardsCounted(step.StepId, step.CardCount - 1, step.HiddenCardCount), .. Recounted(workshop, card.CardId),
                .. SheetPassing.Again(workshop, workshop.Apply(withdrawn), card)])
            : Audience.Publish(
                [withdrawn, new CardsCounted(step.StepId, step.CardCount - 1, step.HiddenCardCount - 1), .. SheetPassing.Again(workshop, workshop.Apply(withdrawn), card)]);
    }

    private static IEnumerable<VotersCounted> Recounted(Workshop workshop, Guid cardId) =>
        from round in workshop.Board.VotingRounds
        where round.Open && round.CardIds.Contains(cardId)
        let left = round with { CardIds = round.CardIds.Remove(cardId) }
        let voters = workshop.Own.Values.Count(seat => seat.Slice.VotesIn(left))
        where voters != round.VoterCount
        select new VotersCounted(round.RoundId, voters);
}
