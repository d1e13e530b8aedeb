using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Organizations;

/// <summary>Makes an account for an organization; the caller is its owner.</summary>
public sealed record CreateOrganization(Guid CommandId, Guid OrganizationId, string Name) : ICommand
{
    public const int NameLength = 80;

    public static Decision Decide(CreateOrganization command, OrganizationAccount account, CommandContext context)
    {
        // Ids of organizations in workshops follow from their names (version 8): an account that took one would stand among what is said under that name.
        if (account.IsTaken || command.OrganizationId.Version is not (4 or 7))
        {
            throw InvalidInputException.IdTaken("organizationId");
        }

        var name = Sealed.Of(OrganizationAccount.SealOwnerOf(command.OrganizationId), CheckedText.Of(command.Name, NameLength, "name"));
        return new Decision([new NewEvent(new OrganizationCreated(command.OrganizationId, name, context.Principal.PersonId ?? throw Refusals.NotFound(), context.Now))]);
    }
}
