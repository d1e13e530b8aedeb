using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.PainPoints;

/// <summary>Brings back a pain point that one withdrew.</summary>
public sealed record BringBackPainPoint(Guid CommandId, Guid PainPointId) : ICommand
{
    /// <summary>What is there stays as it is. To all but its author what is withdrawn is not there.</summary>
    public static Decision Decide(BringBackPainPoint command, PainPoint painPoint, CommandContext context)
    {
        if (!painPoint.Item.IsWithdrawn || !Author.Is(painPoint, context))
        {
            painPoint.Item.Found("painPointId");
            return Decision.Nothing;
        }

        var (submitted, item) = (painPoint.Submission!, painPoint.Item);
        return new Decision([new NewEvent(new PainPointBroughtBack(
            submitted.OrganizationId,
            submitted.Side,
            submitted.SubmitterId,
            submitted.AddedBy,
            painPoint.Details!,
            item.Theme,
            item.Owner,
            item.Tags,
            painPoint.Status,
            painPoint.Reason,
            submitted.SubmittedAt,
            context.Now))]);
    }
}
