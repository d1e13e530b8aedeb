using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Organizations;

/// <summary>Something that happened to an organization's account.</summary>
public abstract record OrganizationEvent;

/// <summary>Somebody made an account for their organization, and owns it.</summary>
/// <param name="OrganizationId">The organization, the stream's id.</param>
/// <param name="Name">What it is called, sealed for the organization (<see cref="OrganizationAccount.SealOwnerOf"/>).</param>
/// <param name="PersonId">Its first owner.</param>
/// <param name="CreatedAt">When.</param>
public sealed record OrganizationCreated(Guid OrganizationId, Sealed Name, Guid PersonId, DateTimeOffset CreatedAt) : OrganizationEvent;

public sealed record OrganizationRenamed(Guid OrganizationId, Sealed Name, Guid RenamedBy, DateTimeOffset RenamedAt) : OrganizationEvent;

/// <summary>An address was invited. The secret of the link that is mailed there stands nowhere: it follows from the ids and the server's key.</summary>
/// <param name="OrganizationId">The organization.</param>
/// <param name="InvitationId">The invitation.</param>
/// <param name="PersonId">Whoever has the address; its id is kept for it, whether there is an account already or not.</param>
/// <param name="Address">Where the mail goes, sealed for that person.</param>
/// <param name="Role">What they become.</param>
/// <param name="InvitedBy">Who invited.</param>
/// <param name="ExpiresAt">From then on it opens nothing.</param>
/// <param name="InvitedAt">When.</param>
public sealed record MemberInvited(
    Guid OrganizationId, Guid InvitationId, Guid PersonId, Sealed Address, MemberRole Role, Guid InvitedBy, DateTimeOffset ExpiresAt, DateTimeOffset InvitedAt) : OrganizationEvent;

public sealed record MemberInvitationRevoked(Guid OrganizationId, Guid InvitationId, Guid RevokedBy, DateTimeOffset RevokedAt) : OrganizationEvent;

/// <summary>Whoever was invited accepted: the invitation is used up.</summary>
public sealed record MemberJoined(Guid OrganizationId, Guid PersonId, MemberRole Role, Guid InvitationId, DateTimeOffset JoinedAt) : OrganizationEvent;

public sealed record MemberRoleChanged(Guid OrganizationId, Guid PersonId, MemberRole Role, Guid ChangedBy, DateTimeOffset ChangedAt) : OrganizationEvent;

/// <summary>An owner made another member an owner in their place, and is an administrator from then on.</summary>
public sealed record OwnershipHandedOver(Guid OrganizationId, Guid PersonId, Guid HeirId, DateTimeOffset HandedOverAt) : OrganizationEvent;

public sealed record MemberRemoved(Guid OrganizationId, Guid PersonId, Guid RemovedBy, DateTimeOffset RemovedAt) : OrganizationEvent;

public sealed record MemberLeft(Guid OrganizationId, Guid PersonId, DateTimeOffset LeftAt) : OrganizationEvent;

/// <summary>A member's account was erased.</summary>
/// <param name="OrganizationId">The organization.</param>
/// <param name="PersonId">Who is gone.</param>
/// <param name="HeirId">Who owns it from then on, where nobody else did; null also where nobody is left, which ends the account.</param>
/// <param name="ErasedAt">When.</param>
public sealed record MemberErased(Guid OrganizationId, Guid PersonId, Guid? HeirId, DateTimeOffset ErasedAt) : OrganizationEvent;

/// <summary>A code was mailed to a mailbox of a domain that only whoever runs it reads.</summary>
/// <param name="OrganizationId">The organization.</param>
/// <param name="DomainId">The domain's id, from now on.</param>
/// <param name="Domain">In lower case and ASCII, sealed for the organization.</param>
/// <param name="Mailbox">What stands before the <c>@</c>.</param>
/// <param name="AskedBy">Who asked for it.</param>
/// <param name="ExpiresAt">From then on the code shows nothing.</param>
/// <param name="MailedAt">When.</param>
public sealed record DomainCodeMailed(
    Guid OrganizationId, Guid DomainId, Sealed Domain, string Mailbox, Guid AskedBy, DateTimeOffset ExpiresAt, DateTimeOffset MailedAt) : OrganizationEvent;

/// <summary>A wrong code was typed.</summary>
public sealed record DomainCodeMissed(Guid OrganizationId, Guid DomainId, DateTimeOffset MissedAt) : OrganizationEvent;

/// <summary>The code came back: the domain is the organization's. Nobody may join by it yet.</summary>
public sealed record DomainVerified(Guid OrganizationId, Guid DomainId, Guid VerifiedBy, DateTimeOffset VerifiedAt) : OrganizationEvent;

/// <summary>Whoever has an address there may join.</summary>
public sealed record DomainOpened(Guid OrganizationId, Guid DomainId, Sealed Domain, Guid OpenedBy, DateTimeOffset OpenedAt) : OrganizationEvent;

public sealed record DomainClosed(Guid OrganizationId, Guid DomainId, Guid ClosedBy, DateTimeOffset ClosedAt) : OrganizationEvent;

public sealed record DomainDropped(Guid OrganizationId, Guid DomainId, Guid DroppedBy, DateTimeOffset DroppedAt) : OrganizationEvent;

/// <summary>Somebody joined by their address at a domain that is open.</summary>
public sealed record MemberJoinedByDomain(Guid OrganizationId, Guid PersonId, Guid DomainId, DateTimeOffset JoinedAt) : OrganizationEvent;

/// <summary>A member has nothing of the organization for the time being, and keeps their role for when it is lifted.</summary>
public sealed record MemberSuspended(Guid OrganizationId, Guid PersonId, Guid SuspendedBy, DateTimeOffset SuspendedAt) : OrganizationEvent;

public sealed record MemberSuspensionLifted(Guid OrganizationId, Guid PersonId, Guid LiftedBy, DateTimeOffset LiftedAt) : OrganizationEvent;

/// <summary>The product team suspended the organization: none of its members has anything of it.</summary>
public sealed record AccountSuspended(Guid OrganizationId, DateTimeOffset SuspendedAt) : OrganizationEvent;

public sealed record AccountSuspensionLifted(Guid OrganizationId, DateTimeOffset LiftedAt) : OrganizationEvent;
