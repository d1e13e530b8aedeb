using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas;

/// <summary>Says that an idea does not answer a pain point after all.</summary>
public sealed record WithdrawAnswer(Guid CommandId, Guid IdeaId, Guid PainPointId) : IIdeaCommand
{
    public static Decision Decide(WithdrawAnswer command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId");
        return idea.PainPointIds.Contains(command.PainPointId) ? new Decision([new NewEvent(new AnswerWithdrawn(command.PainPointId, context.Now))]) : Decision.Nothing;
    }
}
