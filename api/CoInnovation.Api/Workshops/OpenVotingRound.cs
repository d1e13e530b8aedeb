using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Opens a vote on revealed cards. Its tally is sealed for everyone until the round closes.</summary>
public sealed record OpenVotingRound(
    Guid CommandId, Guid WorkshopId, Guid RoundId, Guid StepId, VotingMethod Method, IReadOnlyList<Guid>? CardIds, int? Budget, int? MaxPerCard, bool? SelfVote)
    : IWorkshopCommand
{
    public static Decision Decide(OpenVotingRound command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        var step = workshop.Step(command.StepId);
        if (step.StepId != workshop.Board.CurrentStepId)
        {
            throw new RuleViolationException("NOT_YOUR_TURN", "This step is not running. Start it first.", ["stepId"]);
        }

        if (workshop.Board.VotingRounds.Any(round => round.RoundId == command.RoundId))
        {
            throw InvalidInputException.IdTaken("roundId");
        }

        if (workshop.Board.VotingRounds.Any(round => round.Open && round.StepId == step.StepId))
        {
            throw new RuleViolationException("ROUND_OPEN", "A vote is open in this step already. Close it first.", ["stepId"]);
        }

        var collects = command is { Method: VotingMethod.Agreement, CardIds: null };
        IReadOnlyList<Guid> cards = command.CardIds is { } ids
            ? [.. ids.Distinct().Select(id => workshop.RevealedCard(id, facilitator.ParticipantId).CardId)]
            : WrittenLast.CardsFor(workshop.Board, step, command.Method);
        if (cards.Count == 0 && !collects)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "There are no revealed cards to vote on. Reveal some first.", ["cardIds"]);
        }

        var selfVote = command.SelfVote ?? step.SelfVote ?? true;

        // Whoever may not vote on a card shows as one voter less of its author's side.
        if (!selfVote && ((collects && step.Anonymous) || workshop.Board.Cards.Any(card => card.AuthorId is null && cards.Contains(card.CardId) && !workshop.Board.IsOfGroup(card.CardId))))
        {
            throw new RuleViolationException("NOT_ALLOWED", "Some of these cards are anonymous, and this could tell who wrote them. Let people vote for their own cards.", ["selfVote"]);
        }

        return Audience.Publish(command.Method == VotingMethod.Dots
            ? new VotingRoundOpened(
                command.RoundId, step.StepId, command.Method, cards, StepSettings.CheckedDots(command.Budget, "budget") ?? step.VoteBudget ?? VotingResults.BudgetFor(cards.Count),
                StepSettings.CheckedDots(command.MaxPerCard, "maxPerCard") ?? step.MaxPerCard ?? VotingResults.UsualMostPerCard, selfVote, Collects: false)
            : new VotingRoundOpened(command.RoundId, step.StepId, command.Method, cards, Budget: null, MaxPerCard: null, selfVote, collects));
    }
}
