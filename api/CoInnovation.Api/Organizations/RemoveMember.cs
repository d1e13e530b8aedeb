using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Ends somebody else's membership: what it gave is gone at once, also where something is open.</summary>
public sealed record RemoveMember(Guid CommandId, Guid OrganizationId, Guid PersonId) : ICommand
{
    public static Decision Decide(RemoveMember command, OrganizationAccount account, CommandContext context)
    {
        var own = account.RoleOf(context, atLeast: MemberRole.Administrator);
        if (account.MemberOf(command.PersonId).Role > own)
        {
            throw Refusals.AboveOwn();
        }

        return command.PersonId == context.Principal.PersonId
            ? throw new RuleViolationException("MEMBER_IS_CALLER", "This is you. Leave the organization instead.", ["personId"])
            : new Decision([new NewEvent(new MemberRemoved(command.OrganizationId, command.PersonId, context.Principal.PersonId!.Value, context.Now))]);
    }
}
