using System.Collections.Immutable;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Relationships;

/// <summary>An invitation that was neither accepted nor revoked. It may have expired meanwhile.</summary>
public sealed record RelationshipInvitation(Side Side, Guid PersonId, Sealed Address, Guid InvitedBy, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt);

/// <summary>A partner: until it is admitted it waits for the customer's yes.</summary>
public sealed record Partner(bool IsAdmitted, DateTimeOffset Since);

/// <summary>One vendor, one customer once it has said yes, and partners to whom the customer has said yes.</summary>
/// <param name="IsTaken">False before the first event.</param>
/// <param name="VendorId">The organization that proposed it.</param>
/// <param name="CustomerId">The organization that said yes; null until then.</param>
/// <param name="Partners">Those that said yes.</param>
/// <param name="Invitations">Those that are open.</param>
/// <param name="Invited">How often somebody was invited, in all.</param>
/// <param name="BegunAt">When the customer said yes.</param>
/// <param name="EndedAt">When either ended it; nothing happens from then on.</param>
public sealed record Relationship(
    bool IsTaken,
    Guid VendorId,
    Guid? CustomerId,
    ImmutableSortedDictionary<Guid, Partner> Partners,
    ImmutableSortedDictionary<Guid, RelationshipInvitation> Invitations,
    int Invited,
    DateTimeOffset? BegunAt,
    DateTimeOffset? EndedAt)
{
    public const string StreamType = "relationship";

    public static readonly Relationship Unknown = new(
        false, Guid.Empty, null, ImmutableSortedDictionary<Guid, Partner>.Empty, ImmutableSortedDictionary<Guid, RelationshipInvitation>.Empty, 0, null, null);

    /// <summary>The ids that invitations have had: their secrets follow from them, so none is given twice.</summary>
    internal ImmutableHashSet<Guid> UsedIds { get; private init; } = [];

    /// <summary>The organizations that have to do with it, those included that wait for an answer.</summary>
    internal IReadOnlyCollection<Guid> Organizations => [VendorId, .. CustomerId is { } customer ? [customer] : Array.Empty<Guid>(), .. Partners.Keys];

    /// <summary>To whom it belongs; null where there is none.</summary>
    internal Belonging? Belonging => VendorId == Guid.Empty ? null : new Belonging(WorkshopId: null, Accounts: Organizations);

    public Relationship Apply(RelationshipEvent happened) => happened switch
    {
        RelationshipProposed e => this with { IsTaken = true, VendorId = e.VendorId },
        OrganizationInvited e => this with
        {
            Invitations = Invitations.SetItem(e.InvitationId, new RelationshipInvitation(e.Side, e.PersonId, e.Address, e.InvitedBy, e.InvitedAt, e.ExpiresAt)),
            Invited = Invited + 1,
            UsedIds = UsedIds.Add(e.InvitationId),
        },
        RelationshipInvitationRevoked e => this with { Invitations = Invitations.Remove(e.InvitationId) },
        RelationshipBegun e => this with { CustomerId = e.CustomerId, BegunAt = e.BegunAt, Invitations = Invitations.Clear() },
        PartnerAccepted e => this with { Partners = Partners.SetItem(e.PartnerId, new Partner(false, e.AcceptedAt)), Invitations = Invitations.Remove(e.InvitationId) },
        PartnerAdmitted e => this with { Partners = Partners.SetItem(e.PartnerId, new Partner(true, e.AdmittedAt)) },
        PartnershipEnded e => this with { Partners = Partners.Remove(e.PartnerId) },
        RelationshipEnded e => this with { EndedAt = e.EndedAt, Invitations = Invitations.Clear() },
        _ => throw new InvalidOperationException($"A relationship does not know {happened.GetType().Name}."),
    };

    /// <summary>Null where it is used, revoked or expired.</summary>
    internal RelationshipInvitation? OpenInvitation(Guid invitationId, DateTimeOffset now) =>
        EndedAt is null && Invitations.TryGetValue(invitationId, out var invitation) && invitation.ExpiresAt > now ? invitation : null;

    /// <summary>Makes sure that it goes on, and that the caller manages one of these organizations, which have to do with it.</summary>
    internal Guid CallerFor(CommandContext context, params IReadOnlyList<Guid?> organizations)
    {
        if (EndedAt is not null)
        {
            throw Refusals.Ended();
        }

        return organizations.Any(id => id is { } one && Manages(context.Principal, one)) ? context.Principal.PersonId!.Value : throw Refusals.NotAllowed();
    }

    /// <summary>By what was true when the request began; where the decision is stored, that is asked once more (<see cref="CallersAtCommit"/>).</summary>
    internal static bool Manages(Principal principal, Guid organizationId) =>
        principal.Manages(organizationId);
}
