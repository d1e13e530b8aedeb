using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Makes another member an owner in the caller's place, in one step: at no moment is there none.</summary>
public sealed record HandOverOwnership(Guid CommandId, Guid OrganizationId, Guid PersonId) : ICommand
{
    public static Decision Decide(HandOverOwnership command, OrganizationAccount account, CommandContext context)
    {
        account.RoleOf(context, atLeast: MemberRole.Owner);
        if (account.MemberOf(command.PersonId).IsSuspended)
        {
            throw new RuleViolationException("MEMBER_SUSPENDED", "Whoever is suspended cannot own the organization in your place. Lift the suspension first.", ["personId"]);
        }

        var me = context.Principal.PersonId!.Value;
        return command.PersonId == me
            ? throw new RuleViolationException("MEMBER_IS_CALLER", "This is you. Choose somebody else to hand over to.", ["personId"])
            : new Decision([new NewEvent(new OwnershipHandedOver(command.OrganizationId, me, command.PersonId, context.Now))]);
    }
}
