using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.TakingTurns;

/// <summary>Ends the round: nobody has the word any more.</summary>
public sealed record EndTurns(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(EndTurns command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return workshop.Board.Turn is { } turn ? Audience.Publish(new TurnsEnded(turn.StepId)) : Decision.Nothing;
    }
}
