using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Gives a theme another name.</summary>
public sealed record RenameTheme(Guid CommandId, Guid WorkshopId, Guid ThemeId, string Name) : IWorkshopCommand
{
    public static Decision Decide(RenameTheme command, Workshop workshop, CommandContext context)
    {
        var participant = workshop.Clustering(context);
        var theme = workshop.Theme(command.ThemeId);
        var name = TypedText.By(participant.ParticipantId, command.Name, FormTheme.LongestName, "name");
        return name.Text == theme.Name.Text ? Decision.Nothing : Audience.Publish(new ThemeRenamed(theme.ThemeId, name));
    }
}
