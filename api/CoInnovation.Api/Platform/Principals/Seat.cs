namespace CoInnovation.Api.Platform.Principals;

/// <summary>A person's place in one workshop. Facilitators and observers have no side, and act for no organization.</summary>
public sealed record Seat(string Tenant, Guid WorkshopId, Guid ParticipantId, Side? Side, ParticipantRole Role, Guid? OrganizationId = null);
