using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Invitations;

/// <summary>Where a join link or code leads. A code says no side: its holder chooses one.</summary>
/// <param name="Generation">Raised by every rotation; the workshop decides whether it is still the current one.</param>
/// <param name="InvitationId">The one that a facilitator made for these people; null for the code and the links that every workshop has.</param>
public sealed record Invitation(string Tenant, Guid WorkshopId, ParticipantRole Role, Side? Side, int Generation, Guid? InvitationId = null);
