using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>What collecting cards before a step brings to the workshop's stream.</summary>
internal static class CollectionParts
{
    public static EventTypes AddCollecting(this EventTypes types) => types
        .Add<CollectionOpened>("collection_opened")
        .Add<CollectionClosed>("collection_closed");

    public static CommandSet<Workshop> AddCollecting(this CommandSet<Workshop> commands) => commands
        .Add<OpenCollectionWindow>(Policy.Facilitate, OpenCollectionWindow.Decide)
        .Add<CloseCollectionWindow>(Policy.Facilitate, CloseCollectionWindow.Decide);
}
