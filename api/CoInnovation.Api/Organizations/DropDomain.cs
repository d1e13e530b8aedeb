using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Says that a domain is the organization's no more. Whoever has joined by it stays.</summary>
public sealed record DropDomain(Guid CommandId, Guid OrganizationId, Guid DomainId) : ICommand
{
    public static Decision Decide(DropDomain command, OrganizationAccount account, CommandContext context)
    {
        account.RoleOf(context, atLeast: MemberRole.Administrator);
        account.Domains.Find(command.DomainId);
        return new Decision([new NewEvent(new DomainDropped(command.OrganizationId, command.DomainId, context.Principal.PersonId!.Value, context.Now))]);
    }
}
