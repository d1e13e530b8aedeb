using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
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
            : workshop.Board.AllToVoteOn(command.Method);
        if (cards.Count == 0 && !collects)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "There are no revealed cards to vote on. Reveal some first.", ["cardIds"]);
        }

        // Whoever may not vote on a card shows as one voter less of its author's side.
        if (command.SelfVote is false && ((collects && step.Anonymous) || workshop.Board.Cards.Any(card => card.AuthorId is null && cards.Contains(card.CardId))))
        {
            throw new RuleViolationException("NOT_ALLOWED", "Some of these cards are anonymous, and this could tell who wrote them. Let people vote for their own cards.", ["selfVote"]);
        }

        return Audience.Publish(command.Method == VotingMethod.Dots
            ? new VotingRoundOpened(
                command.RoundId, step.StepId, command.Method, cards, Dots(command.Budget, VotingResults.BudgetFor(cards.Count), "budget"),
                Dots(command.MaxPerCard, 3, "maxPerCard"), command.SelfVote ?? true, Collects: false)
            : new VotingRoundOpened(command.RoundId, step.StepId, command.Method, cards, Budget: null, MaxPerCard: null, command.SelfVote ?? true, collects));
    }

    private static int Dots(int? chosen, int usual, string field) => chosen switch
    {
        null => usual,
        >= 1 and <= 20 => chosen.Value,
        _ => throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Choose 1 to 20 dots.", [field]),
    };
}
