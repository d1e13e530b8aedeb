using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Erasure;

/// <summary>
/// Makes everything unreadable that an organization and its people ever typed, for everybody and for ever, and ends their seats. The name is typed once more, so that
/// nobody erases another one by a slip.
/// </summary>
/// <param name="CommandId">The command.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="IsNamed">Whether the name that was typed is the organization's; null where none is shown to the caller. The name itself must not outlive it, not even as part of a fingerprint.</param>
public sealed record EraseOrganization(Guid CommandId, Guid OrganizationId, [property: JsonIgnore] bool? IsNamed) : ICommand
{
    public static Decision Decide(EraseOrganization command, OrganizationErasure known, CommandContext context) =>
        command.IsNamed is not { } isNamed ? throw new NotFoundException("ORGANIZATION_NOT_FOUND", "There is no such organization in this workspace, or it is erased already.", ["organizationId"])
        : known.IsAsked ? Decision.Nothing
        : isNamed ? new Decision([new NewEvent(new OrganizationErasureAsked(command.OrganizationId, context.Now))])
        : throw new RuleViolationException("NAME_DIFFERS", "This is not the name of the organization that would be erased. Type it as it is shown.", ["name"]);
}
