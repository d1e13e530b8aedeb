using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Sets how many of the caller's dots lie on a card; 0 takes them back.</summary>
public sealed record PlaceDots(Guid CommandId, Guid WorkshopId, Guid RoundId, Guid CardId, int Dots) : IWorkshopCommand
{
    public static Decision Decide(PlaceDots command, Workshop workshop, CommandContext context)
    {
        var (voter, round) = workshop.Voting(context, command.RoundId, command.CardId, VotingMethod.Dots);
        var seat = workshop.SeatOf(voter.ParticipantId).Slice;
        var entries = seat.EntriesIn(round.RoundId).Where(entry => round.CardIds.Contains(entry.CardId)).ToList();
        var before = entries.FirstOrDefault(entry => entry.CardId == command.CardId)?.Dots ?? 0;
        if (command.Dots == before)
        {
            return Decision.Nothing;
        }

        if (command.Dots < 0)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "There are no negative dots. Place 0 to take them back.", ["dots"]);
        }

        if (command.Dots > round.MaxPerCard)
        {
            throw new RuleViolationException("TOO_MANY_DOTS_ON_CARD", $"At most {round.MaxPerCard} of your dots fit on one card.", ["dots"]);
        }

        var spent = entries.Sum(entry => entry.Dots ?? 0) - before;
        if (spent + command.Dots > round.Budget && command.Dots > before)
        {
            throw new RuleViolationException(
                "VOTE_BUDGET_SPENT", $"You have {round.Budget} dots, and {spent + before} of them are placed. Take some back first.", ["dots"]);
        }

        return seat.Voted(round, new DotsPlaced(voter.ParticipantId, round.RoundId, command.CardId, command.Dots));
    }
}
