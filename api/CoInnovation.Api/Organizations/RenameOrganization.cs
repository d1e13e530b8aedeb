using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Organizations;

/// <summary>Says what the organization is called from now on.</summary>
public sealed record RenameOrganization(Guid CommandId, Guid OrganizationId, string Name) : ICommand
{
    public static Decision Decide(RenameOrganization command, OrganizationAccount account, CommandContext context)
    {
        account.RoleOf(context, atLeast: MemberRole.Administrator);
        var name = Sealed.Of(OrganizationAccount.SealOwnerOf(command.OrganizationId), CheckedText.Of(command.Name, CreateOrganization.NameLength, "name"));
        return name.Equals(account.Name)
            ? Decision.Nothing
            : new Decision([new NewEvent(new OrganizationRenamed(command.OrganizationId, name, context.Principal.PersonId!.Value, context.Now))]);
    }
}
