using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Moves all cards of one theme into another and removes the first.</summary>
public sealed record MergeThemes(Guid CommandId, Guid WorkshopId, Guid ThemeId, Guid MergedThemeId) : IWorkshopCommand
{
    public static Decision Decide(MergeThemes command, Workshop workshop, CommandContext context)
    {
        workshop.Clustering(context);
        workshop.Theme(command.ThemeId);
        workshop.Theme(command.MergedThemeId, "mergedThemeId");
        return command.ThemeId == command.MergedThemeId
            ? throw new InvalidInputException("VALUE_OUT_OF_RANGE", "A theme cannot be merged into itself. Choose another one.", ["mergedThemeId"])
            : Audience.Publish(new ThemesMerged(command.ThemeId, command.MergedThemeId));
    }
}
