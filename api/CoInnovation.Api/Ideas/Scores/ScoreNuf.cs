using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas.Scores;

/// <summary>Scores an idea by how new, useful and feasible it is, each 1 to 10; the last score counts.</summary>
public sealed record ScoreNuf(Guid CommandId, Guid IdeaId, int New, int Useful, int Feasible) : IIdeaCommand
{
    public static Decision Decide(ScoreNuf command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId");
        var score = new NufScore(command.New, command.Useful, command.Feasible).Checked();
        return idea.Nuf == score ? Decision.Nothing : new Decision([new NewEvent(new IdeaNufScored(score.New, score.Useful, score.Feasible, context.Now))]);
    }
}
