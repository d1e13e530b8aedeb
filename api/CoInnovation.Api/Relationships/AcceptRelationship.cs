using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Relationships;

/// <summary>Says yes for an organization that the caller manages, by an invitation whose secret was shown and which is for the caller's address. A partner waits for the customer's yes then.</summary>
public sealed record AcceptRelationship(Guid CommandId, Guid RelationshipId, Guid InvitationId, Guid OrganizationId) : ICommand
{
    public static Decision Decide(AcceptRelationship command, Relationship relationship, CommandContext context)
    {
        var invitation = relationship.OpenInvitation(command.InvitationId, context.Now) ?? throw Refusals.Stale();
        if (invitation.PersonId != context.Principal.PersonId)
        {
            throw new RuleViolationException("INVITATION_OF_ANOTHER", "This invitation is for another address. Sign in with the one that it was mailed to.", ["secret"]);
        }

        if (!Relationship.Manages(context.Principal, command.OrganizationId))
        {
            throw Refusals.NoOrganization();
        }

        if (relationship.Organizations.Contains(command.OrganizationId))
        {
            throw new RuleViolationException("ALREADY_RELATED", "This organization has a part in the relationship already. Choose another one.", ["organizationId"]);
        }

        return new Decision([new NewEvent(invitation.Side == Side.Customer
            ? new RelationshipBegun(command.RelationshipId, command.InvitationId, command.OrganizationId, invitation.PersonId, context.Now)
            : new PartnerAccepted(command.RelationshipId, command.InvitationId, command.OrganizationId, invitation.PersonId, context.Now))]);
    }
}
