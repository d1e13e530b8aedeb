using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Api.Workshops.Notes;
using CoInnovation.Api.Workshops.Parking;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Who may see an event, decided once, when it is written: the feed of its workshop in which it stands.</summary>
public static class Audience
{
    /// <summary>Everybody with a seat.</summary>
    public const string Workshop = "workshop";

    /// <summary>The facilitators' seats.</summary>
    public const string Facilitators = "facilitators";

    /// <summary>One seat alone.</summary>
    public static string Own(Guid participantId) => $"participant:{participantId}";

    /// <summary>The feeds that a seat reads.</summary>
    public static IReadOnlyList<string> FeedsOf(Seat seat) => seat.Role == ParticipantRole.Facilitator
        ? [Workshop, Own(seat.ParticipantId), Facilitators]
        : [Workshop, Own(seat.ParticipantId)];

    /// <summary>The seat whose own event this is; null for events that others may see.</summary>
    public static Guid? OwnerOf(WorkshopEvent happened) => happened switch
    {
        CardWritten e => e.ParticipantId,
        CardEdited e => e.ParticipantId,
        CardWithdrawn e => e.ParticipantId,
        DoneMarked e => e.ParticipantId,
        DotsPlaced e => e.ParticipantId,
        BallotCast e => e.ParticipantId,
        CardRated e => e.ParticipantId,
        SmallSideConsentGiven e => e.ParticipantId,
        ThumbShown e => e.ParticipantId,
        SheetReceived e => e.ParticipantId,
        StatementAnswered e => e.ParticipantId,
        GroupNoteReceived e => e.ParticipantId,
        NoteToSelfKept e => e.ParticipantId,
        NoteToSelfDropped e => e.ParticipantId,
        FacilitationOffered e => e.ParticipantId,
        FacilitationOfferAnswered e => e.ParticipantId,
        _ => null,
    };

    /// <summary>The feed of each event. An event that is not listed has none, and nobody sees it.</summary>
    public static string? FeedOf(WorkshopEvent happened) => happened switch
    {
        CardWritten or CardEdited or CardWithdrawn or DoneMarked or DotsPlaced or BallotCast or CardRated or SmallSideConsentGiven or ThumbShown or SheetReceived
            or StatementAnswered or GroupNoteReceived or NoteToSelfKept or NoteToSelfDropped or FacilitationOffered or FacilitationOfferAnswered => Own(OwnerOf(happened)!.Value),
        JoinCodeIssued or InvitationMade or InvitationRotated or InvitationRevoked or InvitationUsed or SideAccountAsked or SideAskEnded => Facilitators,
        WorkshopCreated or WorkshopRenamed or WorkshopClosed or WorkshopReopened
            or StepAdded or StepChanged or StepMoved or StepRemoved or StepSkipped or StepStarted or StepPaused or StepResumed or StepExtended or StepEnded
            or CollectionOpened or CollectionClosed or DoorLocked or DoorUnlocked or ParticipantJoined or ParticipantLeft or ParticipantErased or OrganizationErased
            or CardsCounted or CardRevealed or CardReworded or CardTakenBack or DoneCounted
            or ThemeFormed or ThemeRenamed or CardsMoved or ThemesMerged or ThemeDissolved or ThemesRestored
            or TurnPassed or TurnsEnded or TopicOpened or TopicExtended or TopicClosed or ThumbsCounted or SheetsPassed
            or GroupsFormed or ParticipantRegrouped or GroupNoteMarked or GroupsRecalled
            or VotingRoundOpened or CardsPutToVote or VotersCounted or VotingRoundClosed or MirrorOpened or MirrorCounted or MirrorClosed or CardKept or DecisionNoted or DecisionTakenBack
            or CardSpotlit or SpotlightEnded or EverybodySummoned or MessageBroadcast or BroadcastTakenBack or StepsRestored or TopicParked or ParkedTopicSettled or SideConfirmed or SideUnconfirmed => Workshop,
        _ => null,
    };

    /// <summary>A decision of these events, each in its feed; none when there is nothing to do.</summary>
    public static Decision Publish(params IEnumerable<WorkshopEvent> events) => new([.. events.Select(e => new NewEvent(e, FeedOf(e)))]);
}
