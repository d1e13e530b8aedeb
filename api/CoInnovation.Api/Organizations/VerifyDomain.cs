using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>Shows by the code that was mailed there that a domain is the organization's. A wrong one is counted, and is the command's answer.</summary>
/// <param name="CommandId">The command.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="DomainId">The domain.</param>
/// <param name="IsRight">Whether what was typed is the code.</param>
public sealed record VerifyDomain(Guid CommandId, Guid OrganizationId, Guid DomainId, [property: JsonIgnore] bool IsRight) : ICommand
{
    public const int MostMisses = 5;

    public static Decision Decide(VerifyDomain command, OrganizationAccount account, CommandContext context)
    {
        account.RoleOf(context, atLeast: MemberRole.Administrator);
        if (!account.Domains.Claims.TryGetValue(command.DomainId, out var claim) || claim.ExpiresAt <= context.Now || claim.Misses >= MostMisses)
        {
            throw Refusals.CodeStale();
        }

        return command.IsRight
            ? new Decision([new NewEvent(new DomainVerified(command.OrganizationId, command.DomainId, context.Principal.PersonId!.Value, context.Now))], Result: true)
            : new Decision([new NewEvent(new DomainCodeMissed(command.OrganizationId, command.DomainId, context.Now))], Result: false);
    }
}
