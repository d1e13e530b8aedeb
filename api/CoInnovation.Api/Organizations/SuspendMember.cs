using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>
/// Takes from somebody else, for the time being, what their membership gives: at once, also where something is open. They stay in the list, with their role, and what they wrote stays. Whoever
/// suspends owns as much as them, and nobody suspends themself: so an owner is left always.
/// </summary>
public sealed record SuspendMember(Guid CommandId, Guid OrganizationId, Guid PersonId) : ICommand
{
    public static Decision Decide(SuspendMember command, OrganizationAccount account, CommandContext context)
    {
        var own = account.RoleOf(context, atLeast: MemberRole.Administrator);
        var member = account.MemberOf(command.PersonId);
        if (member.Role > own)
        {
            throw Refusals.AboveOwn();
        }

        if (command.PersonId == context.Principal.PersonId)
        {
            throw new RuleViolationException("MEMBER_IS_CALLER", "This is you. Ask somebody else who manages the organization.", ["personId"]);
        }

        return member.IsSuspended
            ? Decision.Nothing
            : new Decision([new NewEvent(new MemberSuspended(command.OrganizationId, command.PersonId, context.Principal.PersonId!.Value, context.Now))]);
    }
}
