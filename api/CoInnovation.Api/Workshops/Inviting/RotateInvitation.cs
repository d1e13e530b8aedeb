using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>Gives an invitation another secret, for when a link went astray: the one before is dead at once, and what is left of its uses and its time stays.</summary>
public sealed record RotateInvitation(Guid CommandId, Guid WorkshopId, Guid InvitationId) : IWorkshopCommand
{
    public static Decision Decide(RotateInvitation command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var invitation = workshop.Invitation(command.InvitationId);
        return invitation.StateAt(context.Now) == InvitationState.Open
            ? Audience.Publish(new InvitationRotated(invitation.InvitationId, invitation.Generation + 1))
            : throw new RuleViolationException("INVITATION_ENDED", "This invitation lets nobody in any more, so it needs no new link. Make another one.");
    }
}
