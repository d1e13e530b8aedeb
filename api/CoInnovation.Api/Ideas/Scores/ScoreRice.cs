using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas.Scores;

/// <summary>Scores an idea by reach, impact, confidence and effort; the last score counts.</summary>
public sealed record ScoreRice(Guid CommandId, Guid IdeaId, double Reach, RiceImpact Impact, RiceConfidence Confidence, double Effort) : IIdeaCommand
{
    public static Decision Decide(ScoreRice command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId");
        var score = new RiceScore(command.Reach, command.Impact, command.Confidence, command.Effort).Checked();
        return idea.Rice == score ? Decision.Nothing : new Decision([new NewEvent(new IdeaRiceScored(score.Reach, score.Impact, score.Confidence, score.Effort, context.Now))]);
    }
}
