using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Takes a decision back that was noted in error: from then on it stands on no board and in no summary. The signed record, which leaves nothing out, keeps both.</summary>
public sealed record TakeBackDecision(Guid CommandId, Guid WorkshopId, Guid DecisionId) : IWorkshopCommand
{
    public static Decision Decide(TakeBackDecision command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return workshop.Board.Decisions.Any(decision => decision.DecisionId == command.DecisionId)
            ? Audience.Publish(new DecisionTakenBack(command.DecisionId))
            : throw new NotFoundException("DECISION_NOT_FOUND", "There is no such decision in this workshop. It may have been taken back already.", ["decisionId"]);
    }
}
