using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.PainPoints;

/// <summary>Moves a pain point to another status; the reason stands in its history.</summary>
public sealed record ChangePainPointStatus(Guid CommandId, Guid PainPointId, PainPointStatus Status, string Reason) : ICommand
{
    /// <summary>The same status with the same reason again is nothing new.</summary>
    public static Decision Decide(ChangePainPointStatus command, PainPoint painPoint, CommandContext context)
    {
        painPoint.Item.Found("painPointId").CheckStatusMayChange(command.Status == PainPointStatus.Merged);
        var reason = Reasons.Checked(command.Reason);
        return painPoint.Status == command.Status && painPoint.Reason?.Text == reason
            ? Decision.Nothing
            : new Decision([new NewEvent(new PainPointStatusChanged(command.Status, Reasons.Seal(reason, context), context.Now))]);
    }
}
