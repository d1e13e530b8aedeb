using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Moves cards into a theme, or out of all themes.</summary>
public sealed record MoveCards(Guid CommandId, Guid WorkshopId, Guid? ThemeId, IReadOnlyList<Guid> CardIds) : IWorkshopCommand
{
    public static Decision Decide(MoveCards command, Workshop workshop, CommandContext context)
    {
        var participant = workshop.Clustering(context);
        if (command.ThemeId is { } themeId)
        {
            workshop.Theme(themeId);
        }

        if (command.CardIds.Count == 0)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "No card is named. Choose at least one.", ["cardIds"]);
        }

        var moving = command.CardIds.Distinct()
            .Select(id => workshop.RevealedCard(id, participant.ParticipantId).CardId)
            .Where(id => ThemeOf(workshop, id) != command.ThemeId)
            .ToList();
        return moving.Count == 0 ? Decision.Nothing : Audience.Publish(new CardsMoved(command.ThemeId, moving));
    }

    private static Guid? ThemeOf(Workshop workshop, Guid cardId) =>
        workshop.Board.Themes.FirstOrDefault(theme => theme.CardIds.Contains(cardId))?.ThemeId;
}
