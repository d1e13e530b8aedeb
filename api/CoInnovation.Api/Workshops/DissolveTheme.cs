using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Removes a theme; its cards stay, ungrouped.</summary>
public sealed record DissolveTheme(Guid CommandId, Guid WorkshopId, Guid ThemeId) : IWorkshopCommand
{
    public static Decision Decide(DissolveTheme command, Workshop workshop, CommandContext context)
    {
        workshop.Clustering(context);
        return Audience.Publish(new ThemeDissolved(workshop.Theme(command.ThemeId).ThemeId));
    }
}
