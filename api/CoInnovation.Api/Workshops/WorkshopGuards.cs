using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops;

/// <summary>What decisions ask of the state before they decide; each says what went wrong and what to do.</summary>
public sealed partial record Workshop
{
    /// <summary>The acting participant in any role. The seat is asked again here, on the committed state: it may have ended since the request was let in.</summary>
    public Participant Acting(CommandContext context)
    {
        var seat = context.Actor;
        var participant = Exists ? Board.Participants.FirstOrDefault(one => one.ParticipantId == seat.ParticipantId) : null;
        return participant is { Present: true }
            ? participant
            : throw new NotFoundException("WORKSHOP_NOT_FOUND", "There is no such workshop, or your seat in it has ended. Join again with the link.");
    }

    /// <summary>The acting facilitator, also after the close.</summary>
    public Participant Facilitator(CommandContext context) =>
        Acting(context) is { Role: ParticipantRole.Facilitator } facilitator
            ? facilitator
            : throw new RuleViolationException("NOT_ALLOWED", "Only a facilitator can do this. Ask yours.");

    /// <summary>If they went, nobody could steer it any more, or close it, for those who are left. Where nobody is, whoever comes by a link goes on.</summary>
    public void RefuseWithoutFacilitator(Participant leaving)
    {
        var left = Board.Participants.Where(one => one.Present && one.ParticipantId != leaving.ParticipantId).ToList();
        if (Board.State != WorkshopState.Closed && leaving is { Present: true, Role: ParticipantRole.Facilitator } && left.Count > 0 && left.TrueForAll(one => one.Role != ParticipantRole.Facilitator))
        {
            throw new RuleViolationException("LAST_FACILITATOR", "You are the only facilitator here. Make somebody else one first, or close the workshop.");
        }
    }

    /// <summary>The acting facilitator of a workshop that is not closed.</summary>
    public Participant Steering(CommandContext context)
    {
        var facilitator = Facilitator(context);
        RefuseClosed();
        return facilitator;
    }

    /// <summary>The acting contributor of a workshop that is not closed, with the side.</summary>
    public (Participant Participant, Side Side) Contributing(CommandContext context)
    {
        var participant = Acting(context);
        RefuseClosed();
        return participant is { Role: ParticipantRole.Contributor, Side: { } side }
            ? (participant, side)
            : throw new RuleViolationException("NOT_ALLOWED", "Only those who take part for a side can do this. Join with a side's link as well.");
    }

    /// <summary>Facilitators group cards whenever they like; contributors while the agenda asks them to.</summary>
    public Participant Clustering(CommandContext context)
    {
        var participant = Acting(context);
        RefuseClosed();
        return participant.Role switch
        {
            ParticipantRole.Facilitator => participant,
            ParticipantRole.Contributor when Board.Agenda.Any(step => step.StepId == Board.CurrentStepId && step.Method.Shape().Clusters) => participant,
            ParticipantRole.Contributor => throw new RuleViolationException("NOT_YOUR_TURN", "Cards are not being grouped right now. Wait for that step."),
            _ => throw new RuleViolationException("NOT_ALLOWED", "Observers only look on."),
        };
    }

    public void RefuseClosed()
    {
        if (Board.State == WorkshopState.Closed)
        {
            throw new RuleViolationException("WORKSHOP_CLOSED", "This workshop is closed. A facilitator can open it again.");
        }
    }

    public Step Step(Guid stepId, string field = "stepId") =>
        Board.Agenda.FirstOrDefault(step => step.StepId == stepId)
        ?? throw new NotFoundException("STEP_NOT_FOUND", "There is no such step on the agenda. It may have been removed.", [field]);

    public Step CurrentStep() =>
        Board.Agenda.FirstOrDefault(step => step.StepId == Board.CurrentStepId)
        ?? throw new RuleViolationException("NO_CURRENT_STEP", "No step is running. Start one first.");

    /// <summary>The organization on a side that takes part.</summary>
    public Guid OrganizationOf(Side? side) =>
        Board.Sides.FirstOrDefault(one => one.Side == side)?.OrganizationId
        ?? throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Say for which side of this workshop you act.", ["side"]);

    public bool IsRevealed(Guid cardId) => Board.Cards.Any(card => card.CardId == cardId);

    /// <summary>A revealed card. Somebody else's hidden card is as good as none.</summary>
    public Card RevealedCard(Guid cardId, Guid askedBy, string field = "cardIds") =>
        Board.Cards.FirstOrDefault(card => card.CardId == cardId)
        ?? throw (Authors.GetValueOrDefault(cardId) == askedBy
            ? new RuleViolationException("CARD_HIDDEN", "This card of yours is still hidden. Wait until it is revealed.", [field])
            : CardNotFound(field));

    /// <summary>The acting participant's own card that may still change.</summary>
    public OwnCard ChangeableCard(Guid cardId, Guid participantId)
    {
        var own = SeatOf(participantId).Slice.Cards.FirstOrDefault(card => card.CardId == cardId);
        if (own is null)
        {
            throw IsRevealed(cardId) ? new RuleViolationException("NOT_ALLOWED", "Only its author can change a card.", ["cardId"]) : CardNotFound("cardId");
        }

        if (Board.Cards.Any(card => card.CardId == cardId && card.Kept))
        {
            throw new RuleViolationException("NOT_ALLOWED", "This card was kept for the backlog, so it stays as it is.", ["cardId"]);
        }

        return Board.VotingRounds.Any(round => !round.Open && round.CardIds.Contains(cardId))
            ? throw new RuleViolationException("ROUND_CLOSED", "This card was voted on, so it stays as it was then.", ["cardId"])
            : own;
    }

    public Theme Theme(Guid themeId, string field = "themeId") =>
        Board.Themes.FirstOrDefault(theme => theme.ThemeId == themeId)
        ?? throw new NotFoundException("THEME_NOT_FOUND", "There is no such theme. It may have been merged or dissolved.", [field]);

    public VotingRound Round(Guid roundId) =>
        Board.VotingRounds.FirstOrDefault(round => round.RoundId == roundId)
        ?? throw new NotFoundException("ROUND_NOT_FOUND", "There is no such voting round.", ["roundId"]);

    private static NotFoundException CardNotFound(string field) =>
        new("CARD_NOT_FOUND", "There is no such card, or it is not revealed. It may have been taken back.", [field]);
}
