using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.PainPoints;

/// <summary>Takes back a pain point that one submitted, as long as nobody else has to do with it. What stands in other streams is seen to before the command is sent.</summary>
public sealed record WithdrawPainPoint(Guid CommandId, Guid PainPointId) : ICommand
{
    /// <summary>What is withdrawn already stays so.</summary>
    public static Decision Decide(WithdrawPainPoint command, PainPoint painPoint, CommandContext context)
    {
        var isAuthor = Author.Is(painPoint, context);
        if (isAuthor && painPoint.Item.IsWithdrawn)
        {
            return Decision.Nothing;
        }

        painPoint.Item.Found("painPointId");
        if (!isAuthor)
        {
            throw new RuleViolationException("NOT_THE_AUTHOR", "Only whoever submitted a pain point can withdraw it. Say in its conversation what has become of it.", ["painPointId"]);
        }

        return IsTakenUp(painPoint, context) ? throw TakenUp() : new Decision([new NewEvent(new PainPointWithdrawn(context.Now))]);
    }

    internal static RuleViolationException TakenUp() => new(
        "PAIN_POINT_TAKEN_UP",
        "Others support this pain point, write about it, or have linked, merged or answered it by now, so it stays. Say in its conversation what has become of it.",
        ["painPointId"]);

    private static bool IsTakenUp(PainPoint painPoint, CommandContext context) =>
        painPoint.Item.Supporters.Keys.Any(id => !Author.IsSelf(id, painPoint, context))
        || painPoint.Item.Comments.Values.Any(comment => !comment.IsWithdrawn && !Author.IsSelf(comment.AuthorId, painPoint, context))
        || painPoint.Item is { Links.IsEmpty: false } or { Votes.Count: > 0 } or { MergedInto: not null };
}
