using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Joins by an invitation, whose secret was shown. It is for the address that it was mailed to: a mail that is passed on makes nobody else a member.</summary>
public sealed record AcceptMemberInvitation(Guid CommandId, Guid OrganizationId, Guid InvitationId) : ICommand
{
    public static Decision Decide(AcceptMemberInvitation command, OrganizationAccount account, CommandContext context)
    {
        var invitation = account.OpenInvitation(command.InvitationId, context.Now) ?? throw Refusals.Stale();
        if (invitation.PersonId != context.Principal.PersonId)
        {
            throw new RuleViolationException("INVITATION_OF_ANOTHER", "This invitation is for another address. Sign in with the one that it was mailed to.", ["secret"]);
        }

        return new Decision([new NewEvent(new MemberJoined(command.OrganizationId, invitation.PersonId, invitation.Role, command.InvitationId, context.Now))]);
    }
}
