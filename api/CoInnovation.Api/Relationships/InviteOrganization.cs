using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Relationships;

/// <summary>Invites whoever has an address to answer for a partner; while there is no customer yet, for the customer once more.</summary>
public sealed record InviteOrganization(Guid CommandId, Guid RelationshipId, Guid InvitationId, Guid PersonId, string Address) : ICommand
{
    /// <summary>How long a link opens.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public const int MostInvited = 30;

    public static Decision Decide(InviteOrganization command, Relationship relationship, CommandContext context)
    {
        var me = relationship.CallerFor(context, relationship.VendorId);
        if (relationship.UsedIds.Contains(command.InvitationId))
        {
            throw InvalidInputException.IdTaken("invitationId");
        }

        if (relationship.Invitations.Values.Any(one => one.PersonId == command.PersonId && one.ExpiresAt > context.Now))
        {
            throw new RuleViolationException("ALREADY_INVITED", "This address has an invitation already. Revoke it to send another one.", ["email"]);
        }

        if (relationship.Invited >= MostInvited)
        {
            throw new RuleViolationException("TOO_MANY_INVITATIONS", $"At most {MostInvited} invitations are mailed for a relationship.");
        }

        return new Decision([new NewEvent(new OrganizationInvited(
            command.RelationshipId, command.InvitationId, relationship.CustomerId is null ? Side.Customer : Side.Partner, command.PersonId,
            Sealed.Of(command.PersonId, command.Address), me, context.Now + Lifetime, context.Now))]);
    }
}
