using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Relationships;

/// <summary>Something that happened between organizations.</summary>
public abstract record RelationshipEvent;

/// <summary>A vendor wants a relationship with a customer, who is invited by the next event.</summary>
public sealed record RelationshipProposed(Guid RelationshipId, Guid VendorId, Guid ProposedBy, DateTimeOffset ProposedAt) : RelationshipEvent;

/// <summary>Somebody is asked to answer for their organization. The secret of the link that is mailed stands nowhere.</summary>
/// <param name="RelationshipId">The relationship.</param>
/// <param name="InvitationId">The invitation.</param>
/// <param name="Side">What their organization would be.</param>
/// <param name="PersonId">Whoever has the address; its id is kept for it, whether there is an account already or not.</param>
/// <param name="Address">Where the mail goes, sealed for that person.</param>
/// <param name="InvitedBy">Who invited.</param>
/// <param name="ExpiresAt">From then on it opens nothing.</param>
/// <param name="InvitedAt">When.</param>
public sealed record OrganizationInvited(
    Guid RelationshipId, Guid InvitationId, Side Side, Guid PersonId, Sealed Address, Guid InvitedBy, DateTimeOffset ExpiresAt, DateTimeOffset InvitedAt) : RelationshipEvent;

public sealed record RelationshipInvitationRevoked(Guid RelationshipId, Guid InvitationId, Guid RevokedBy, DateTimeOffset RevokedAt) : RelationshipEvent;

/// <summary>The customer said yes.</summary>
public sealed record RelationshipBegun(Guid RelationshipId, Guid InvitationId, Guid CustomerId, Guid PersonId, DateTimeOffset BegunAt) : RelationshipEvent;

/// <summary>A partner said yes. It has no part in the relationship until the customer says so, too.</summary>
public sealed record PartnerAccepted(Guid RelationshipId, Guid InvitationId, Guid PartnerId, Guid PersonId, DateTimeOffset AcceptedAt) : RelationshipEvent;

/// <summary>The customer said yes to the partner.</summary>
public sealed record PartnerAdmitted(Guid RelationshipId, Guid PartnerId, Guid AdmittedBy, DateTimeOffset AdmittedAt) : RelationshipEvent;

/// <summary>A partner was declined or removed by another side, or went by itself.</summary>
public sealed record PartnershipEnded(Guid RelationshipId, Guid PartnerId, Guid EndedBy, DateTimeOffset EndedAt) : RelationshipEvent;

public sealed record RelationshipEnded(Guid RelationshipId, Guid EndedBy, DateTimeOffset EndedAt) : RelationshipEvent;
