using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas;

/// <summary>Says that an idea answers a pain point. That there is one, and that the sender may see it, is seen to before the command is sent. If the idea is
/// delivered already, those who have the pain point are asked whether it helped, and have to see what.</summary>
public sealed record AnswerPainPoint(Guid CommandId, Guid IdeaId, Guid PainPointId) : IIdeaCommand
{
    public const int MaxCount = 100;

    public static Decision Decide(AnswerPainPoint command, Idea idea, CommandContext context)
    {
        idea.Item.Found("ideaId");
        if (idea.PainPointIds.Contains(command.PainPointId))
        {
            return Decision.Nothing;
        }

        return idea.PainPointIds.Length < MaxCount
            ? new Decision([new NewEvent(new PainPointAnswered(command.PainPointId, context.Now)), .. ShareIdea.OfDelivery(idea, idea.Status, context)])
            : throw TooMany("painPointId");
    }

    internal static RuleViolationException TooMany(string field) =>
        new("TOO_MANY_ANSWERS", $"An idea answers at most {MaxCount} pain points. Take one away first.", [field]);
}
