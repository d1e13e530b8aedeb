using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Joins by an address at a domain that the organization has opened. For everybody else there is no such organization.</summary>
/// <param name="CommandId">The command.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="Domain">The domain of the address by which the caller signs in.</param>
public sealed record JoinByDomain(Guid CommandId, Guid OrganizationId, string Domain) : ICommand
{
    public static Decision Decide(JoinByDomain command, OrganizationAccount account, CommandContext context)
    {
        var me = context.Principal.PersonId ?? throw Refusals.NotFound();
        if (account.Members.ContainsKey(me))
        {
            return Decision.Nothing;
        }

        var domainId = account.MayJoinBy(command.Domain, me) ? account.Domains.OpenFor(command.Domain)!.Value : throw Refusals.NotFound();
        return account.Members.Count >= InviteMember.MostMembers
            ? throw new RuleViolationException("TOO_MANY_MEMBERS", $"At most {InviteMember.MostMembers} people belong to an organization.")
            : new Decision([new NewEvent(new MemberJoinedByDomain(command.OrganizationId, me, domainId, context.Now))]);
    }
}
