using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas.Scores;

/// <summary>Takes a score away, or the place on the matrix.</summary>
public sealed record WithdrawScore(Guid CommandId, Guid IdeaId, ScoreKind Score) : IIdeaCommand
{
    /// <summary>What was never scored needs nothing.</summary>
    public static Decision Decide(WithdrawScore command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId");
        object? score = command.Score switch
        {
            ScoreKind.Rice => idea.Rice,
            ScoreKind.Nuf => idea.Nuf,
            _ => idea.Matrix,
        };
        return score is null ? Decision.Nothing : new Decision([new NewEvent(new IdeaScoreWithdrawn(command.Score, context.Now))]);
    }
}
