using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Authorization;

/// <summary>What a thing belongs to: seats there give rights to it.</summary>
/// <param name="WorkshopId">The workshop it came out of; null if it came out of none.</param>
/// <param name="OrganizationId">The organization that brought it up, which alone opens what came out of no workshop; null if that is nobody's business.</param>
/// <param name="Asked">The organizations that are asked about it at the moment.</param>
/// <param name="Members">The people to whom it belongs, with their roles; null where it is not a matter of people with accounts.</param>
/// <param name="Accounts">The organizations with accounts to which it belongs, and so to their members; null where it is no matter of theirs.</param>
public sealed record Belonging(
    Guid? WorkshopId, Guid? OrganizationId = null, IReadOnlyCollection<Guid>? Asked = null, IReadOnlyDictionary<Guid, MemberRole>? Members = null,
    IReadOnlyCollection<Guid>? Accounts = null);
