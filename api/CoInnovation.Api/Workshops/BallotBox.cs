using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Who may vote on what, and what the others learn of it: how many have voted, nothing else.</summary>
public static class BallotBox
{
    /// <summary>The round, if it is open; its voting is over otherwise.</summary>
    public static VotingRound OpenRound(this Workshop workshop, Guid roundId)
    {
        var round = workshop.Round(roundId);
        return round.Open ? round : throw new RuleViolationException("ROUND_CLOSED", "This vote is closed. Its results are on the page.", ["roundId"]);
    }

    /// <summary>The acting voter and the open round, if this card stands in it and may be voted on.</summary>
    public static (Participant Voter, VotingRound Round) Voting(
        this Workshop workshop, CommandContext context, Guid roundId, Guid cardId, params ReadOnlySpan<VotingMethod> methods)
    {
        var (voter, side) = workshop.Contributing(context);
        var round = workshop.OpenRound(roundId);
        if (!methods.Contains(round.Method))
        {
            throw new RuleViolationException("WRONG_VOTING_METHOD", "This round is voted on in another way. Load the page again.", ["roundId"]);
        }

        if (!workshop.Step(round.StepId).Writers.Contains(side))
        {
            throw new RuleViolationException("SIDE_DOES_NOT_WRITE", "Your side does not vote in this step.", ["roundId"]);
        }

        if (!round.CardIds.Contains(cardId))
        {
            throw new NotFoundException("CARD_NOT_FOUND", "There is no such card in this vote. It may have been taken back.", ["cardId"]);
        }

        return !round.SelfVote && workshop.Authors.GetValueOrDefault(cardId) == voter.ParticipantId && !workshop.Board.IsOfGroup(cardId)
            ? throw new RuleViolationException("OWN_CARD", "In this round nobody votes on own cards. Choose another one.", ["cardId"])
            : (voter, round);
    }

    /// <summary>True if the seat says anything to a card of the round.</summary>
    public static bool VotesIn(this OwnSeat seat, VotingRound round) => seat.EntriesIn(round.RoundId).Any(entry => round.CardIds.Contains(entry.CardId));

    /// <summary>The vote, and the new number of voters if it has changed.</summary>
    public static Decision Voted(this OwnSeat seat, VotingRound round, WorkshopEvent vote)
    {
        var change = (seat.VotesIn(round), seat.Apply(vote).VotesIn(round)) switch
        {
            (false, true) => 1,
            (true, false) => -1,
            _ => 0,
        };
        return change == 0 ? Audience.Publish(vote) : Audience.Publish(vote, new VotersCounted(round.RoundId, round.VoterCount + change));
    }
}
