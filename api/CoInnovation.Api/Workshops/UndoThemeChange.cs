using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Takes the last change of the themes back; repeated, the one before it.</summary>
public sealed record UndoThemeChange(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(UndoThemeChange command, Workshop workshop, CommandContext context)
    {
        workshop.Clustering(context);
        if (workshop.ThemeHistory.IsEmpty)
        {
            throw new RuleViolationException("NOTHING_TO_UNDO", "There is no change of the themes left to take back.");
        }

        // Cards that were taken back since then do not come back with their theme.
        var change = workshop.ThemeHistory[^1];
        return Audience.Publish(new ThemesRestored(
            [.. change.Before.Select(theme => theme with { CardIds = theme.CardIds.RemoveAll(id => !workshop.IsRevealed(id)) })], change.Made));
    }
}
