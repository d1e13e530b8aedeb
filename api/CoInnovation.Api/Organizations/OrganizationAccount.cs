using System.Collections.Immutable;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Organizations;

/// <summary>Somebody who belongs to an organization.</summary>
/// <param name="Role">What they may do.</param>
/// <param name="JoinedAt">When they came.</param>
/// <param name="SuspendedAt">From then on they may nothing; null for everybody else.</param>
public sealed record OrganizationMember(MemberRole Role, DateTimeOffset JoinedAt, DateTimeOffset? SuspendedAt = null)
{
    internal bool IsSuspended => SuspendedAt is not null;
}

/// <summary>An invitation that was neither accepted nor revoked. It may have expired meanwhile.</summary>
public sealed record MemberInvitation(Guid PersonId, Sealed Address, MemberRole Role, Guid InvitedBy, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt);

/// <summary>What decisions about an organization's account rest on, and what its members see of it.</summary>
/// <param name="IsTaken">False before the first event.</param>
/// <param name="IsThere">False before it is created, and once nobody is left.</param>
/// <param name="Name">What it is called.</param>
/// <param name="CreatedAt">When its first owner made it.</param>
/// <param name="Members">Its people.</param>
/// <param name="Invitations">Those that are open.</param>
/// <param name="Removed">Those who were removed: they come back by an invitation alone.</param>
/// <param name="Domains">Its domains.</param>
public sealed record OrganizationAccount(
    bool IsTaken,
    bool IsThere,
    Sealed? Name,
    DateTimeOffset CreatedAt,
    ImmutableDictionary<Guid, OrganizationMember> Members,
    ImmutableDictionary<Guid, MemberInvitation> Invitations,
    ImmutableHashSet<Guid> Removed,
    OrganizationDomains Domains)
{
    public const string StreamType = "organization_account";

    public static readonly OrganizationAccount Unknown = new(
        false, false, null, default, ImmutableDictionary<Guid, OrganizationMember>.Empty, ImmutableDictionary<Guid, MemberInvitation>.Empty, [], OrganizationDomains.None);

    /// <summary>
    /// For whom the name is sealed. Callers make the ids of accounts, and keys are known by ids: whoever took one that stands for somebody else here, and ended the account, would
    /// destroy their key.
    /// </summary>
    public static Guid SealOwnerOf(Guid organizationId) => DerivedId.From(organizationId, StreamType);

    /// <summary>The ids that invitations and domains have had: secrets and codes follow from them, so none is given twice.</summary>
    internal ImmutableHashSet<Guid> UsedIds { get; private init; } = [];

    /// <summary>When the product team suspended it; null while it is not.</summary>
    public DateTimeOffset? SuspendedAt { get; private init; }

    /// <summary>What each member may do; whoever is suspended, or belongs to what is, may nothing.</summary>
    internal IReadOnlyDictionary<Guid, MemberRole> Roles =>
        SuspendedAt is null ? Members.Where(member => !member.Value.IsSuspended).ToDictionary(member => member.Key, member => member.Value.Role) : ImmutableDictionary<Guid, MemberRole>.Empty;

    public OrganizationAccount Apply(OrganizationEvent happened) => happened switch
    {
        OrganizationCreated e => this with { IsTaken = true, IsThere = true, Name = e.Name, CreatedAt = e.CreatedAt, Members = Members.Add(e.PersonId, new OrganizationMember(MemberRole.Owner, e.CreatedAt)) },
        OrganizationRenamed e => this with { Name = e.Name },
        MemberInvited e => this with
        {
            Invitations = Invitations.SetItem(e.InvitationId, new MemberInvitation(e.PersonId, e.Address, e.Role, e.InvitedBy, e.InvitedAt, e.ExpiresAt)),
            UsedIds = UsedIds.Add(e.InvitationId),
        },
        MemberInvitationRevoked e => this with { Invitations = Invitations.Remove(e.InvitationId) },
        MemberJoined e => Joined(e.PersonId, e.Role, e.JoinedAt) with { Removed = Removed.Remove(e.PersonId) },
        MemberJoinedByDomain e => Joined(e.PersonId, MemberRole.Member, e.JoinedAt),
        MemberRoleChanged e => WithRole(e.PersonId, e.Role),
        OwnershipHandedOver e => WithRole(e.PersonId, MemberRole.Administrator).WithRole(e.HeirId, MemberRole.Owner),
        MemberRemoved e => Without(e.PersonId) with { Removed = Removed.Add(e.PersonId) },
        MemberLeft e => Without(e.PersonId),
        MemberSuspended e => this with { Members = Members.SetItem(e.PersonId, Members[e.PersonId] with { SuspendedAt = e.SuspendedAt }) },
        MemberSuspensionLifted e => this with { Members = Members.SetItem(e.PersonId, Members[e.PersonId] with { SuspendedAt = null }) },
        AccountSuspended e => this with { SuspendedAt = e.SuspendedAt },
        AccountSuspensionLifted => this with { SuspendedAt = null },
        MemberErased e => (e.HeirId is { } heir ? WithRole(heir, MemberRole.Owner) : this).Without(e.PersonId),
        DomainCodeMailed e => this with { Domains = Domains.Apply(e), UsedIds = UsedIds.Add(e.DomainId) },
        DomainCodeMissed or DomainVerified or DomainOpened or DomainClosed or DomainDropped => this with { Domains = Domains.Apply(happened) },
        _ => throw new InvalidOperationException($"An organization does not know {happened.GetType().Name}."),
    };

    /// <summary>The caller's role now; for those who do not belong to it, or are suspended, there is no such organization.</summary>
    internal MemberRole RoleOf(CommandContext context) =>
        SuspendedAt is null && context.Principal.PersonId is { } me && Members.TryGetValue(me, out var member) && !member.IsSuspended ? member.Role : throw Refusals.NotFound();

    /// <summary>The same, where it must reach up to this.</summary>
    internal MemberRole RoleOf(CommandContext context, MemberRole atLeast) => RoleOf(context) is var role && role >= atLeast ? role : throw Refusals.NotAllowed();

    internal OrganizationMember MemberOf(Guid personId) => Members.TryGetValue(personId, out var member) ? member : throw Refusals.NoMember();

    /// <summary>Would nobody be left who may what an owner may? Who is suspended may not.</summary>
    internal bool IsLastOwner(Guid personId) => IsActiveOwner(Members[personId]) && Members.Values.Count(IsActiveOwner) == 1;

    /// <summary>An invitation opens as much as whoever sent it may still give: nobody keeps a way in for after they are gone, or while they are suspended.</summary>
    internal MemberInvitation? OpenInvitation(Guid invitationId, DateTimeOffset now) =>
        SuspendedAt is null && Invitations.TryGetValue(invitationId, out var invitation) && invitation.ExpiresAt > now
        && Members.TryGetValue(invitation.InvitedBy, out var inviter) && !inviter.IsSuspended && inviter.Role >= MemberRole.Administrator && inviter.Role >= invitation.Role
            ? invitation
            : null;

    /// <summary>May whoever has an address at this domain join by it? Not those who were removed.</summary>
    internal bool MayJoinBy(string domain, Guid personId) =>
        IsThere && SuspendedAt is null && Domains.OpenFor(domain) is not null && !Members.ContainsKey(personId) && !Removed.Contains(personId);

    /// <summary>However they came: no invitation of before changes what they are from then on.</summary>
    private OrganizationAccount Joined(Guid personId, MemberRole role, DateTimeOffset at) =>
        this with { Members = Members.SetItem(personId, new OrganizationMember(role, at)), Invitations = InvitationsButOf(personId) };

    private ImmutableDictionary<Guid, MemberInvitation> InvitationsButOf(Guid personId) =>
        Invitations.RemoveRange(Invitations.Where(one => one.Value.PersonId == personId).Select(one => one.Key));

    private static bool IsActiveOwner(OrganizationMember member) => member is { Role: MemberRole.Owner, IsSuspended: false };

    private OrganizationAccount WithRole(Guid personId, MemberRole role) => this with { Members = Members.SetItem(personId, Members[personId] with { Role = role }) };

    private OrganizationAccount Without(Guid personId)
    {
        var members = Members.Remove(personId);
        return this with
        {
            Members = members,
            Invitations = InvitationsButOf(personId),
            IsThere = !members.IsEmpty,
            Name = members.IsEmpty ? null : Name,
        };
    }
}
