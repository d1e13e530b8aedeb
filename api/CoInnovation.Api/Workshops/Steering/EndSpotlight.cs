using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>Takes the card out of the spotlight; everybody is back at what they did.</summary>
public sealed record EndSpotlight(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(EndSpotlight command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return workshop.Board.Attention.SpotlightCardId is null ? Decision.Nothing : Audience.Publish(new SpotlightEnded());
    }
}
