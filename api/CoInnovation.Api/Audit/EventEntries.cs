using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.Api.Erasure;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.Organizations.Suspending;
using CoInnovation.Api.People;
using CoInnovation.Api.People.Passkeys;
using CoInnovation.Api.People.Recovery;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Relationships;
using CoInnovation.Api.Tokens;
using CoInnovation.Api.Transfer.Import;
using CoInnovation.Api.Webhooks;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Audit;

/// <summary>Which events are written down, and how: one table for all of them.</summary>
internal static class EventEntries
{
    /// <summary>Stands for sessions that were ended from another one.</summary>
    public const string OtherSessions = "OTHER_SESSIONS";

    /// <summary>The events of which there is a record.</summary>
    public static IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(SignedIn), typeof(SessionEnded), typeof(OtherSessionsEnded), typeof(PasskeyAdded), typeof(PasskeyRemoved), typeof(RecoveryCodesMade), typeof(RecoveryCodeUsed), typeof(PersonErasureAsked),
        typeof(OrganizationCreated), typeof(OrganizationRenamed), typeof(MemberInvited), typeof(MemberInvitationRevoked), typeof(MemberJoined), typeof(MemberJoinedByDomain),
        typeof(MemberRoleChanged), typeof(OwnershipHandedOver), typeof(MemberRemoved), typeof(MemberLeft), typeof(MemberErased),
        typeof(MemberSuspended), typeof(MemberSuspensionLifted), typeof(AccountSuspended), typeof(AccountSuspensionLifted), typeof(OrganizationSuspended), typeof(OrganizationSuspensionLifted),
        typeof(DomainCodeMailed), typeof(DomainCodeMissed), typeof(DomainVerified), typeof(DomainOpened), typeof(DomainClosed), typeof(DomainDropped),
        typeof(RelationshipProposed), typeof(OrganizationInvited), typeof(RelationshipInvitationRevoked), typeof(RelationshipBegun), typeof(PartnerAccepted), typeof(PartnerAdmitted),
        typeof(PartnershipEnded), typeof(RelationshipEnded), typeof(SideAccountAsked), typeof(SideAccountNamed), typeof(SideAccountEnded), typeof(MemberSeated),
        typeof(InvitationMade), typeof(InvitationRotated), typeof(InvitationRevoked), typeof(InvitationUsed), typeof(ParticipantJoined), typeof(ParticipantLeft), typeof(JoinCodeIssued),
        typeof(DoorLocked), typeof(DoorUnlocked), typeof(ParticipantErasureAsked), typeof(OrganizationErasureAsked),
        typeof(TokenCreated), typeof(TokenRevoked),
        typeof(WebhookCreated), typeof(WebhookChanged), typeof(WebhookSwitchedOn), typeof(WebhookSwitchedOff), typeof(WebhookSecretRotated), typeof(WebhookRemoved),
        typeof(OrganizationRevenueSet), typeof(ImportBegun),
    };

    /// <summary>Null for what needs no record: the first code of a workshop, somebody who left by themself.</summary>
    public static AuditEntry? Of(RecordedEvent recorded) => recorded.Data switch
    {
        OrganizationEvent e => OrganizationEntries.Of(e),
        RelationshipEvent e => OrganizationEntries.Of(e),
        SignedIn e => Own(AuditKind.SignedIn, e.PersonId),
        SessionEnded e => Own(AuditKind.SignedOut, e.PersonId),
        OtherSessionsEnded e => Own(AuditKind.SignedOut, e.PersonId, OtherSessions),
        PasskeyAdded e => Own(AuditKind.PasskeyAdded, e.PersonId),
        PasskeyRemoved e => Own(AuditKind.PasskeyRemoved, e.PersonId),
        RecoveryCodesMade e => Own(AuditKind.RecoveryCodesMade, e.PersonId),
        RecoveryCodeUsed e => Own(AuditKind.RecoveryCodeUsed, e.PersonId),
        PersonErasureAsked e => Of(AuditKind.AccountErased, AuditActor.Person(e.PersonId), AuditSubjectKind.Person, e.PersonId),
        InvitationMade e => Way(AuditKind.WorkshopInvitationMade, Seat(recorded), AuditSubjectKind.WorkshopInvitation, e.InvitationId, e.InvitationId),
        InvitationRotated e => Way(AuditKind.WorkshopInvitationRotated, Seat(recorded), AuditSubjectKind.WorkshopInvitation, e.InvitationId, e.InvitationId),
        InvitationRevoked e => Way(AuditKind.WorkshopInvitationRevoked, Seat(recorded), AuditSubjectKind.WorkshopInvitation, e.InvitationId, e.InvitationId),
        InvitationUsed e => Way(AuditKind.WorkshopInvitationRedeemed, new(AuditActorKind.Participant, e.ParticipantId), AuditSubjectKind.WorkshopInvitation, e.InvitationId, e.InvitationId),
        ParticipantJoined e => Way(AuditKind.ParticipantJoined, new(AuditActorKind.Participant, e.ParticipantId), AuditSubjectKind.Workshop, recorded.Stream.Id, e.ParticipantId, Word(e.Role)),
        ParticipantLeft { Removed: true } e => Way(AuditKind.ParticipantRemoved, Seat(recorded), AuditSubjectKind.Participant, e.ParticipantId, e.ParticipantId),
        JoinCodeIssued { Generation: > 1 } => Way(AuditKind.JoinCodeReplaced, Seat(recorded), AuditSubjectKind.Workshop, recorded.Stream.Id),
        DoorLocked => Way(AuditKind.DoorLocked, Seat(recorded), AuditSubjectKind.Workshop, recorded.Stream.Id),
        DoorUnlocked => Way(AuditKind.DoorUnlocked, Seat(recorded), AuditSubjectKind.Workshop, recorded.Stream.Id),
        ParticipantErasureAsked e => Way(AuditKind.ParticipantErased, Seat(recorded), AuditSubjectKind.Participant, e.ParticipantId, e.ParticipantId),
        SideAccountAsked e => Named(recorded, AuditKind.SideAsked, e.AccountId, Seat(recorded), e.Side),
        SideAccountNamed e => Named(recorded, AuditKind.SideAgreed, e.AccountId, AuditActor.Person(e.PersonId), e.Side),
        SideAccountEnded e => Named(
            recorded, e.WasNamed ? AuditKind.SideEnded : AuditKind.SideDeclined, e.AccountId, e.PersonId is { } person ? AuditActor.Person(person) : Seat(recorded), e.Side),
        MemberSeated e => Named(recorded, AuditKind.MemberSeated, e.AccountId, AuditActor.Person(e.PersonId), e.Side),
        OrganizationSuspended e => Of(AuditKind.OrganizationSuspended, Seat(recorded), AuditSubjectKind.Organization, e.OrganizationId),
        OrganizationSuspensionLifted e => Of(AuditKind.OrganizationSuspensionLifted, Seat(recorded), AuditSubjectKind.Organization, e.OrganizationId),
        OrganizationErasureAsked e => Of(AuditKind.OrganizationErased, Seat(recorded), AuditSubjectKind.Organization, e.OrganizationId),
        TokenCreated e => Of(AuditKind.TokenCreated, Seat(recorded, e.ParticipantId), AuditSubjectKind.Token, recorded.Stream.Id),
        TokenRevoked e => Of(AuditKind.TokenRevoked, Seat(recorded, e.ParticipantId), AuditSubjectKind.Token, recorded.Stream.Id),
        WebhookCreated => Of(AuditKind.WebhookCreated, Seat(recorded), AuditSubjectKind.Webhook, recorded.Stream.Id),
        WebhookChanged => Of(AuditKind.WebhookChanged, Seat(recorded), AuditSubjectKind.Webhook, recorded.Stream.Id),
        WebhookSwitchedOn => Of(AuditKind.WebhookSwitchedOn, Seat(recorded), AuditSubjectKind.Webhook, recorded.Stream.Id),
        WebhookSwitchedOff { SinceNothingArrived: var gaveUp } => Of(AuditKind.WebhookSwitchedOff, gaveUp ? AuditActor.Server : Seat(recorded), AuditSubjectKind.Webhook, recorded.Stream.Id),
        WebhookSecretRotated => Of(AuditKind.WebhookSecretRotated, Seat(recorded), AuditSubjectKind.Webhook, recorded.Stream.Id),
        WebhookRemoved => Of(AuditKind.WebhookRemoved, Seat(recorded), AuditSubjectKind.Webhook, recorded.Stream.Id),
        OrganizationRevenueSet e => Of(AuditKind.RevenueNoted, Seat(recorded), AuditSubjectKind.Organization, e.OrganizationId),
        ImportBegun e => new AuditEntry(AuditKind.ItemsImported, new Concern(ConcernKind.Workspace), Seat(recorded), Subject: null, EnumName<ItemKind>.Of(e.Kind)),
        _ => null,
    };

    private static AuditEntry Named(RecordedEvent recorded, AuditKind kind, Guid accountId, AuditActor actor, Side side) =>
        new(kind, new Concern(ConcernKind.Organization, accountId), actor, new AuditSubject(AuditSubjectKind.Workshop, recorded.Stream.Id), EnumName<Side>.Of(side));

    private static AuditEntry Own(AuditKind kind, Guid personId, string? detail = null) => new(kind, new Concern(ConcernKind.Person, personId), AuditActor.Person(personId), Subject: null, detail);

    private static AuditEntry Of(AuditKind kind, AuditActor actor, AuditSubjectKind about, Guid subject, string? detail = null) =>
        new(kind, new Concern(ConcernKind.Workspace), actor, new AuditSubject(about, subject), detail);

    private static AuditEntry Way(AuditKind kind, AuditActor actor, AuditSubjectKind about, Guid subject, Guid place = default, string? detail = null) =>
        new(kind, new Concern(ConcernKind.Way, place), actor, new AuditSubject(about, subject), detail);

    // Who has no seat in it is the product team. What the server sends by itself has an id that follows from an event's.
    private static AuditActor Seat(RecordedEvent recorded, Guid? seat = null) =>
        (seat ?? recorded.Actor) is { } participant ? new(AuditActorKind.Participant, participant) : recorded.CommandId.Version == 8 ? AuditActor.Server : new(AuditActorKind.ProductTeam);

    private static string Word(ParticipantRole role) => EnumName<ParticipantRole>.Of(role);
}
