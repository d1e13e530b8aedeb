namespace CoInnovation.Api.Platform.Principals;

/// <summary>An organization to which a person belongs, and as what.</summary>
public readonly record struct Membership(Guid OrganizationId, MemberRole Role);
