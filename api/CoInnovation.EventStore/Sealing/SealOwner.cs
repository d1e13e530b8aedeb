namespace CoInnovation.EventStore.Sealing;

/// <summary>Somebody for whom a command may be the first to seal text.</summary>
/// <param name="OwnerId">The person, or an organization itself.</param>
/// <param name="OrganizationId">Under whose key theirs is wrapped.</param>
public readonly record struct SealOwner(Guid OwnerId, Guid OrganizationId);
