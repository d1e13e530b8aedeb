using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Gives a suspended member back what they had: nobody gives back more than they have themselves.</summary>
public sealed record LiftMemberSuspension(Guid CommandId, Guid OrganizationId, Guid PersonId) : ICommand
{
    public static Decision Decide(LiftMemberSuspension command, OrganizationAccount account, CommandContext context)
    {
        var own = account.RoleOf(context, atLeast: MemberRole.Administrator);
        var member = account.MemberOf(command.PersonId);
        if (member.Role > own)
        {
            throw Refusals.AboveOwn();
        }

        return member.IsSuspended
            ? new Decision([new NewEvent(new MemberSuspensionLifted(command.OrganizationId, command.PersonId, context.Principal.PersonId!.Value, context.Now))])
            : Decision.Nothing;
    }
}
