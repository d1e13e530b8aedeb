namespace CoInnovation.Api.Platform.Principals;

/// <summary>A person's place in one workshop. Facilitators and observers have no side, and act for no organization.</summary>
public sealed record Seat(string Tenant, Guid WorkshopId, Guid ParticipantId, Side? Side, ParticipantRole Role, Guid? OrganizationId = null)
{
    /// <summary>When its holder took it: what was gone before, they never saw. Null for a seat that was not looked up.</summary>
    public DateTimeOffset? TakenAt { get; init; }
}
