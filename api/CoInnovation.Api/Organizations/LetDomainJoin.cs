using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Says whether people may join by their address at a domain. Whoever has joined stays.</summary>
public sealed record LetDomainJoin(Guid CommandId, Guid OrganizationId, Guid DomainId, bool IsOpen) : ICommand
{
    public static Decision Decide(LetDomainJoin command, OrganizationAccount account, CommandContext context)
    {
        account.RoleOf(context, atLeast: MemberRole.Administrator);
        var (me, domain) = (context.Principal.PersonId!.Value, account.Domains.Find(command.DomainId));
        return domain.IsOpen == command.IsOpen ? Decision.Nothing
            : new Decision([new NewEvent(command.IsOpen
                ? new DomainOpened(command.OrganizationId, command.DomainId, domain.Domain, me, context.Now)
                : new DomainClosed(command.OrganizationId, command.DomainId, me, context.Now))]);
    }
}
