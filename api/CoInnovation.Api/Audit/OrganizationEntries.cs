using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Relationships;

namespace CoInnovation.Api.Audit;

/// <summary>What is written down of organizations with accounts, and of what is between them.</summary>
internal static class OrganizationEntries
{
    public static AuditEntry Of(OrganizationEvent happened) => happened switch
    {
        OrganizationCreated e => In(e.OrganizationId, AuditKind.OrganizationCreated, e.PersonId, AuditSubjectKind.Organization, e.OrganizationId),
        OrganizationRenamed e => In(e.OrganizationId, AuditKind.OrganizationRenamed, e.RenamedBy, AuditSubjectKind.Organization, e.OrganizationId),
        MemberInvited e => In(e.OrganizationId, AuditKind.MemberInvited, e.InvitedBy, AuditSubjectKind.Invitation, e.InvitationId, e.Role),
        MemberInvitationRevoked e => In(e.OrganizationId, AuditKind.MemberInvitationRevoked, e.RevokedBy, AuditSubjectKind.Invitation, e.InvitationId),
        MemberJoined e => In(e.OrganizationId, AuditKind.MemberJoined, e.PersonId, AuditSubjectKind.Invitation, e.InvitationId, e.Role),
        MemberJoinedByDomain e => In(e.OrganizationId, AuditKind.MemberJoined, e.PersonId, AuditSubjectKind.Domain, e.DomainId, MemberRole.Member),
        MemberRoleChanged e => In(e.OrganizationId, AuditKind.MemberRoleChanged, e.ChangedBy, AuditSubjectKind.Person, e.PersonId, e.Role),
        OwnershipHandedOver e => In(e.OrganizationId, AuditKind.OwnershipHandedOver, e.PersonId, AuditSubjectKind.Person, e.HeirId, MemberRole.Owner),
        MemberRemoved e => In(e.OrganizationId, AuditKind.MemberRemoved, e.RemovedBy, AuditSubjectKind.Person, e.PersonId),
        MemberLeft e => In(e.OrganizationId, AuditKind.MemberLeft, e.PersonId, AuditSubjectKind.Person, e.PersonId),
        MemberErased e => new AuditEntry(AuditKind.MemberErased, new Concern(ConcernKind.Organization, e.OrganizationId), AuditActor.Server, new AuditSubject(AuditSubjectKind.Person, e.PersonId)),
        MemberSuspended e => In(e.OrganizationId, AuditKind.MemberSuspended, e.SuspendedBy, AuditSubjectKind.Person, e.PersonId),
        MemberSuspensionLifted e => In(e.OrganizationId, AuditKind.MemberSuspensionLifted, e.LiftedBy, AuditSubjectKind.Person, e.PersonId),
        AccountSuspended e => ByProductTeam(AuditKind.OrganizationSuspended, e.OrganizationId),
        AccountSuspensionLifted e => ByProductTeam(AuditKind.OrganizationSuspensionLifted, e.OrganizationId),
        DomainCodeMailed e => In(e.OrganizationId, AuditKind.DomainCodeMailed, e.AskedBy, AuditSubjectKind.Domain, e.DomainId),
        DomainCodeMissed e => new AuditEntry(
            AuditKind.DomainCodeMissed, new Concern(ConcernKind.Organization, e.OrganizationId), default, new AuditSubject(AuditSubjectKind.Domain, e.DomainId), Outcome: AuditOutcome.Refused),
        DomainVerified e => In(e.OrganizationId, AuditKind.DomainVerified, e.VerifiedBy, AuditSubjectKind.Domain, e.DomainId),
        DomainOpened e => In(e.OrganizationId, AuditKind.DomainOpened, e.OpenedBy, AuditSubjectKind.Domain, e.DomainId),
        DomainClosed e => In(e.OrganizationId, AuditKind.DomainClosed, e.ClosedBy, AuditSubjectKind.Domain, e.DomainId),
        DomainDropped e => In(e.OrganizationId, AuditKind.DomainDropped, e.DroppedBy, AuditSubjectKind.Domain, e.DomainId),
        _ => throw new InvalidOperationException($"Nothing says how {happened.GetType().Name} is written down."),
    };

    public static AuditEntry Of(RelationshipEvent happened) => happened switch
    {
        RelationshipProposed e => Between(ConcernKind.Vendor, e.RelationshipId, AuditKind.RelationshipProposed, e.ProposedBy),
        OrganizationInvited e => Between(ConcernKind.Vendor, e.RelationshipId, AuditKind.RelationshipInvited, e.InvitedBy, EnumName<Side>.Of(e.Side)),
        RelationshipInvitationRevoked e =>
            Between(ConcernKind.Vendor, e.RelationshipId, AuditKind.RelationshipInvitationRevoked, e.RevokedBy),
        RelationshipBegun e => Between(ConcernKind.Sides, e.RelationshipId, AuditKind.RelationshipBegun, e.PersonId),
        PartnerAccepted e => With(e.RelationshipId, e.PartnerId, AuditKind.PartnerAccepted, e.PersonId),
        PartnerAdmitted e => With(e.RelationshipId, e.PartnerId, AuditKind.PartnerAdmitted, e.AdmittedBy),
        PartnershipEnded e => With(e.RelationshipId, e.PartnerId, AuditKind.PartnershipEnded, e.EndedBy),
        RelationshipEnded e => Between(ConcernKind.Parties, e.RelationshipId, AuditKind.RelationshipEnded, e.EndedBy),
        _ => throw new InvalidOperationException($"Nothing says how {happened.GetType().Name} is written down."),
    };

    private static AuditEntry In(Guid organizationId, AuditKind kind, Guid actor, AuditSubjectKind about, Guid subject, MemberRole? role = null) => new(
        kind, new Concern(ConcernKind.Organization, organizationId), AuditActor.Person(actor), new AuditSubject(about, subject), EnumName<MemberRole>.OrNull(role));

    private static AuditEntry ByProductTeam(AuditKind kind, Guid organizationId) =>
        new(kind, new Concern(ConcernKind.Organization, organizationId), new AuditActor(AuditActorKind.ProductTeam), new AuditSubject(AuditSubjectKind.Organization, organizationId));

    private static AuditEntry Between(ConcernKind whose, Guid relationshipId, AuditKind kind, Guid actor, string? detail = null) =>
        new(kind, new Concern(whose, relationshipId), AuditActor.Person(actor), new AuditSubject(AuditSubjectKind.Relationship, relationshipId), detail);

    private static AuditEntry With(Guid relationshipId, Guid partnerId, AuditKind kind, Guid actor) =>
        new(kind, new Concern(ConcernKind.Sides, relationshipId, partnerId), AuditActor.Person(actor), new AuditSubject(AuditSubjectKind.Organization, partnerId));
}
