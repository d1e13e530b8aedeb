namespace CoInnovation.Api.Audit;

/// <summary>What a record says. The stored names never change.</summary>
internal enum AuditKind
{
    Denied,
    SignedIn,
    SignInRefused,
    SignedOut,
    PasskeyAdded,
    PasskeyRemoved,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    OrganizationCreated,
    OrganizationRenamed,
    OrganizationSuspended,
    OrganizationSuspensionLifted,
    MemberInvited,
    MemberInvitationRevoked,
    MemberJoined,
    MemberRoleChanged,
    OwnershipHandedOver,
    MemberRemoved,
    MemberLeft,
    MemberErased,
    MemberSuspended,
    MemberSuspensionLifted,
    DomainCodeMailed,
    DomainCodeMissed,
    DomainVerified,
    DomainOpened,
    DomainClosed,
    DomainDropped,
    RelationshipProposed,
    RelationshipInvited,
    RelationshipInvitationRevoked,
    RelationshipBegun,
    PartnerAccepted,
    PartnerAdmitted,
    PartnershipEnded,
    RelationshipEnded,
    SideAsked,
    SideAgreed,
    SideDeclined,
    SideEnded,
    MemberSeated,
    Exported,
    WorkshopInvitationMade,
    WorkshopInvitationRotated,
    WorkshopInvitationRevoked,
    WorkshopInvitationRedeemed,
    ParticipantJoined,
    ParticipantRemoved,
    JoinCodeReplaced,
    DoorLocked,
    DoorUnlocked,
    TokenCreated,
    TokenRevoked,
    WebhookCreated,
    WebhookChanged,
    WebhookSwitchedOn,
    WebhookSwitchedOff,
    WebhookSecretRotated,
    WebhookRemoved,
    RevenueNoted,
    ItemsImported,
    AccountErased,
    ParticipantErased,
    OrganizationErased,
}

/// <summary>What became of it.</summary>
internal enum AuditOutcome
{
    Done,
    Refused,
}

/// <summary>As what somebody acted.</summary>
internal enum AuditActorKind
{
    /// <summary>Somebody without a session, or who could not show who they are.</summary>
    Nobody,
    Person,
    Participant,
    Token,
    ProductTeam,

    /// <summary>The server, for what follows from something else.</summary>
    Server,

    /// <summary>Somebody who did not belong to the organization whose record it is.</summary>
    Outsider,
}

/// <summary>What a record is about.</summary>
internal enum AuditSubjectKind
{
    Person,
    Organization,
    Invitation,
    Domain,
    Relationship,
    Workshop,
    WorkshopInvitation,
    Participant,
    Token,
    Webhook,
}
