using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Groups revealed cards under a name; a card leaves the theme it was in.</summary>
public sealed record FormTheme(Guid CommandId, Guid WorkshopId, Guid ThemeId, string Name, IReadOnlyList<Guid> CardIds) : IWorkshopCommand
{
    public const int LongestName = 80;

    private const int MostThemes = 200;

    public static Decision Decide(FormTheme command, Workshop workshop, CommandContext context)
    {
        var participant = workshop.Clustering(context);
        if (workshop.Board.Themes.Any(theme => theme.ThemeId == command.ThemeId))
        {
            throw InvalidInputException.IdTaken("themeId");
        }

        if (workshop.Board.Themes.Length >= MostThemes)
        {
            throw new RuleViolationException("TOO_MANY_THEMES", $"There are {MostThemes} themes, and that is the most. Merge some that say the same first.");
        }

        var cards = command.CardIds.Distinct().Select(id => workshop.RevealedCard(id, participant.ParticipantId).CardId).ToList();
        return cards.Count == 0
            ? throw new InvalidInputException("VALUE_OUT_OF_RANGE", "A theme begins with at least one card. Choose one.", ["cardIds"])
            : Audience.Publish(new ThemeFormed(command.ThemeId, TypedText.By(participant.ParticipantId, command.Name, LongestName, "name"), cards));
    }
}
