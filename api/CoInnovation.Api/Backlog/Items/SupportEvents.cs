using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Somebody said "me too", or said it anew with another severity or note.</summary>
/// <param name="SupporterId">The participant; on behalf of an organization, the organization.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="OrganizationName">Its name where it may be new to the workspace.</param>
/// <param name="Side">The side.</param>
/// <param name="Severity">How much it hurts them, 1 to 5.</param>
/// <param name="Note">What they add.</param>
/// <param name="AddedBy">Who said it on the organization's behalf; null for its own people.</param>
/// <param name="SupportedAt">When.</param>
public sealed record ItemSupported(
    Guid SupporterId, Guid OrganizationId, Sealed? OrganizationName, Side Side, int? Severity, Sealed? Note, Guid? AddedBy, DateTimeOffset SupportedAt) : BacklogItemEvent;

public sealed record SupportWithdrawn(Guid SupporterId, DateTimeOffset WithdrawnAt) : BacklogItemEvent;
