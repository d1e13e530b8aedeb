using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Views;

/// <summary>Removes a saved view.</summary>
public sealed record RemoveView(Guid CommandId, Guid ViewId) : IViewCommand
{
    /// <summary>What is not there (any more) needs nothing.</summary>
    public static Decision Decide(RemoveView command, SavedView view, CommandContext context) =>
        view.Saved is null ? Decision.Nothing : new Decision([new NewEvent(new ViewRemoved(context.Now))]);
}
