using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Writes down a decision for the summary.</summary>
public sealed record NoteDecision(Guid CommandId, Guid WorkshopId, Guid DecisionId, string Text) : IWorkshopCommand
{
    public static Decision Decide(NoteDecision command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        return workshop.Board.Decisions.Any(decision => decision.DecisionId == command.DecisionId)
            ? throw InvalidInputException.IdTaken("decisionId")
            : Audience.Publish(new DecisionNoted(command.DecisionId, TypedText.Lines(facilitator.ParticipantId, command.Text, 500, "text"), context.Now));
    }
}
