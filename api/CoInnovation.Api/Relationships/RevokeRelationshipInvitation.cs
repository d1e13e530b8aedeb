using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Relationships;

/// <summary>Takes an invitation back: its link opens nothing from now on.</summary>
public sealed record RevokeRelationshipInvitation(Guid CommandId, Guid RelationshipId, Guid InvitationId) : ICommand
{
    public static Decision Decide(RevokeRelationshipInvitation command, Relationship relationship, CommandContext context)
    {
        var me = relationship.CallerFor(context, relationship.VendorId);
        return relationship.Invitations.ContainsKey(command.InvitationId)
            ? new Decision([new NewEvent(new RelationshipInvitationRevoked(command.RelationshipId, command.InvitationId, me, context.Now))])
            : throw new NotFoundException("INVITATION_NOT_FOUND", "There is no such invitation, or it is used or revoked already. Load the page again.", ["invitationId"]);
    }
}
