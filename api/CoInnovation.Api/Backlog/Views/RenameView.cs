using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Views;

/// <summary>Gives a saved view another name.</summary>
public sealed record RenameView(Guid CommandId, Guid ViewId, string Name) : IViewCommand
{
    public static Decision Decide(RenameView command, SavedView view, CommandContext context)
    {
        var name = CheckedText.Of(command.Name, SaveView.MaxName, "name");
        return (view.Saved ?? throw SavedView.NotFound()).Name.Text == name
            ? Decision.Nothing
            : new Decision([new NewEvent(new ViewRenamed(context.Seal(name), context.Now))]);
    }
}
