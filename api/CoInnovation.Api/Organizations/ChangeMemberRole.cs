using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Gives a member another role: none above one's own, and to nobody who stands above oneself.</summary>
public sealed record ChangeMemberRole(Guid CommandId, Guid OrganizationId, Guid PersonId, MemberRole Role) : ICommand
{
    public static Decision Decide(ChangeMemberRole command, OrganizationAccount account, CommandContext context)
    {
        var own = account.RoleOf(context, atLeast: MemberRole.Administrator);
        var member = account.MemberOf(command.PersonId);
        if (member.Role > own || command.Role > own)
        {
            throw Refusals.AboveOwn();
        }

        if (member.Role == command.Role)
        {
            return Decision.Nothing;
        }

        return account.IsLastOwner(command.PersonId)
            ? throw Refusals.LastOwner()
            : new Decision([new NewEvent(new MemberRoleChanged(command.OrganizationId, command.PersonId, command.Role, context.Principal.PersonId!.Value, context.Now))]);
    }
}
