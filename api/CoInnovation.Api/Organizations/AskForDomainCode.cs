using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Organizations;

/// <summary>The mailboxes of a domain that nobody reads but whoever runs it (RFC 2142, and those by which certificates are given out).</summary>
public enum DomainMailbox
{
    Postmaster,
    Hostmaster,
    Webmaster,
    Admin,
    Administrator,
}

/// <summary>
/// Mails a code to a domain that the organization says is its own. To have an address there is not enough: everybody has one at a mail provider. The domain was checked before.
/// </summary>
public sealed record AskForDomainCode(Guid CommandId, Guid OrganizationId, Guid DomainId, string Domain, DomainMailbox Mailbox) : ICommand
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    public const int MostDomains = 20;

    public static Decision Decide(AskForDomainCode command, OrganizationAccount account, CommandContext context)
    {
        account.RoleOf(context, atLeast: MemberRole.Administrator);
        if (account.UsedIds.Contains(command.DomainId))
        {
            throw InvalidInputException.IdTaken("domainId");
        }

        if (account.Domains.Verified.Values.Any(one => one.Domain.Text == command.Domain))
        {
            throw new RuleViolationException("DOMAIN_VERIFIED", "The organization has this domain already.", ["domain"]);
        }

        if (account.Domains.Verified.Count + account.Domains.Claims.Values.Count(claim => claim.ExpiresAt > context.Now) >= MostDomains)
        {
            throw new RuleViolationException("TOO_MANY_DOMAINS", $"An organization has {MostDomains} domains at most. Drop one first.");
        }

        return new Decision([new NewEvent(new DomainCodeMailed(
            command.OrganizationId, command.DomainId, Sealed.Of(OrganizationAccount.SealOwnerOf(command.OrganizationId), command.Domain),
            command.Mailbox.ToString().ToLowerInvariant(), context.Principal.PersonId!.Value, context.Now + Lifetime, context.Now))]);
    }
}
