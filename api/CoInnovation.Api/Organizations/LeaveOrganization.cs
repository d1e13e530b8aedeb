using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Ends the caller's own membership. The last owner hands over first.</summary>
public sealed record LeaveOrganization(Guid CommandId, Guid OrganizationId) : ICommand
{
    public static Decision Decide(LeaveOrganization command, OrganizationAccount account, CommandContext context)
    {
        account.RoleOf(context);
        var me = context.Principal.PersonId!.Value;
        return account.IsLastOwner(me)
            ? throw Refusals.LastOwner()
            : new Decision([new NewEvent(new MemberLeft(command.OrganizationId, me, context.Now))]);
    }
}
