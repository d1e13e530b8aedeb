using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Takes the caller's own last change of the themes back that nobody has built on; repeated, the one before it. Among many who sort, what the others did meanwhile stays.</summary>
public sealed record UndoThemeChange(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(UndoThemeChange command, Workshop workshop, CommandContext context)
    {
        var participant = workshop.Clustering(context);
        var own = workshop.ThemeHistory.Where(change => change.ParticipantId == participant.ParticipantId).ToList();
        if (own.Count == 0)
        {
            throw new RuleViolationException("NOTHING_TO_UNDO", "There is no change of the themes by you left to take back.");
        }

        return own.FindLast(change => change.IsNewest(workshop.Board)) is { } change
            ? Audience.Publish(new ThemesRestored(change.Undone(workshop.Board), change.Made, change.ChangeId))
            : throw new RuleViolationException(
                "THEMES_MOVED_ON", "Others have changed the same themes since. Look at where the cards are now, and move them from there.");
    }
}
