using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Takes an invitation back: its link opens nothing from now on.</summary>
public sealed record RevokeMemberInvitation(Guid CommandId, Guid OrganizationId, Guid InvitationId) : ICommand
{
    public static Decision Decide(RevokeMemberInvitation command, OrganizationAccount account, CommandContext context)
    {
        account.RoleOf(context, atLeast: MemberRole.Administrator);
        return account.Invitations.ContainsKey(command.InvitationId)
            ? new Decision([new NewEvent(new MemberInvitationRevoked(command.OrganizationId, command.InvitationId, context.Principal.PersonId!.Value, context.Now))])
            : throw new NotFoundException("INVITATION_NOT_FOUND", "There is no such invitation, or it is used or revoked already. Load the list again.", ["invitationId"]);
    }
}
