using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>Ends a collection before its time; what was written stays, hidden as before.</summary>
public sealed record CloseCollectionWindow(Guid CommandId, Guid WorkshopId, Guid StepId) : IWorkshopCommand
{
    public static Decision Decide(CloseCollectionWindow command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return workshop.Step(command.StepId).Collection switch
        {
            null => throw new RuleViolationException("NO_COLLECTION", "No cards are collected for this step. Open a collection first.", ["stepId"]),
            { ClosedAt: not null } => Decision.Nothing,
            _ => Audience.Publish(new CollectionClosed(command.StepId, context.Now)),
        };
    }
}
