using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas.Scores;

/// <summary>Places an idea on the matrix of impact and effort, each 0 to 100; the last place counts.</summary>
public sealed record PlaceOnMatrix(Guid CommandId, Guid IdeaId, int Impact, int Effort) : IIdeaCommand
{
    public static Decision Decide(PlaceOnMatrix command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId");
        var place = new MatrixPlace(command.Impact, command.Effort).Checked();
        return idea.Matrix == place ? Decision.Nothing : new Decision([new NewEvent(new IdeaPlacedOnMatrix(place.Impact, place.Effort, context.Now))]);
    }
}
