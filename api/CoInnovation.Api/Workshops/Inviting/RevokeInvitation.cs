using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>Takes an invitation back. Whoever came by it keeps their seat, unless they are to go as well; that can also be said afterwards.</summary>
public sealed record RevokeInvitation(Guid CommandId, Guid WorkshopId, Guid InvitationId, bool RemoveParticipants) : IWorkshopCommand
{
    public static Decision Decide(RevokeInvitation command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Facilitator(context);
        var invitation = workshop.Invitation(command.InvitationId);

        // Nobody removes themself by it: whoever revokes must see what became of it.
        var leaving = command.RemoveParticipants
            ? workshop.Board.Participants.Where(one => one.Present && one.ParticipantId != facilitator.ParticipantId && invitation.UsedBy.Contains(one.ParticipantId)).ToList()
            : [];
        IEnumerable<WorkshopEvent> revoked = invitation.RevokedAt is null ? [new InvitationRevoked(invitation.InvitationId, context.Now)] : [];
        return Audience.Publish([.. revoked, .. Removing.Of(workshop, leaving, context.Now, except: invitation.InvitationId)]);
    }
}
