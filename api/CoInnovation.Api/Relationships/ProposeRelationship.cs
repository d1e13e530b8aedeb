using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Relationships;

/// <summary>Invites whoever has an address to answer for a customer of the organization. The address was checked before.</summary>
public sealed record ProposeRelationship(Guid CommandId, Guid RelationshipId, Guid OrganizationId, Guid InvitationId, Guid PersonId, string Address) : IForAccount
{
    public static Decision Decide(ProposeRelationship command, Relationship relationship, CommandContext context)
    {
        if (relationship.IsTaken)
        {
            throw InvalidInputException.IdTaken("relationshipId");
        }

        var me = Relationship.Manages(context.Principal, command.OrganizationId) ? context.Principal.PersonId!.Value : throw Refusals.NotFound();
        return new Decision(
        [
            new NewEvent(new RelationshipProposed(command.RelationshipId, command.OrganizationId, me, context.Now)),
            new NewEvent(new OrganizationInvited(
                command.RelationshipId, command.InvitationId, Side.Customer, command.PersonId, Sealed.Of(command.PersonId, command.Address), me,
                context.Now + InviteOrganization.Lifetime, context.Now)),
        ]);
    }
}
