using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>Shows one revealed card large on everybody's screen, in place of the one that was shown before.</summary>
public sealed record SpotlightCard(Guid CommandId, Guid WorkshopId, Guid CardId) : IWorkshopCommand
{
    public static Decision Decide(SpotlightCard command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        var card = workshop.RevealedCard(command.CardId, facilitator.ParticipantId, "cardId");
        return workshop.Board.Attention.SpotlightCardId == card.CardId ? Decision.Nothing : Audience.Publish(new CardSpotlit(card.CardId));
    }
}
