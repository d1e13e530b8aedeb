using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>
/// Something that happened in a workshop. What people typed is sealed for the one who typed it. The stored names are in <see cref="WorkshopsModule"/>, the
/// audience of each is in <see cref="Audience"/>.
/// </summary>
public abstract record WorkshopEvent;

public sealed record WorkshopCreated(
    Guid WorkshopId, Sealed Title, string TemplateId, IReadOnlyList<WorkshopSide> Sides, IReadOnlyList<StepPlan> Steps, DateTimeOffset CreatedAt,
    Guid? FollowsWorkshopId = null) : WorkshopEvent;

public sealed record WorkshopRenamed(Sealed Title) : WorkshopEvent;

public sealed record WorkshopClosed(DateTimeOffset ClosedAt, DateOnly? FollowUpOn) : WorkshopEvent;

public sealed record WorkshopReopened : WorkshopEvent;

/// <summary>The step stands behind <c>AfterStepId</c>; null: at the end.</summary>
public sealed record StepAdded(StepPlan Step, Guid? AfterStepId) : WorkshopEvent;

public sealed record StepChanged(StepPlan Step) : WorkshopEvent;

/// <summary>The step stands behind <c>AfterStepId</c>; null: first.</summary>
public sealed record StepMoved(Guid StepId, Guid? AfterStepId) : WorkshopEvent;

public sealed record StepRemoved(Guid StepId) : WorkshopEvent;

public sealed record StepSkipped(Guid StepId) : WorkshopEvent;

public sealed record StepStarted(Guid StepId, DateTimeOffset StartedAt, DateTimeOffset EndsAt) : WorkshopEvent;

public sealed record StepPaused(Guid StepId, int RemainingSeconds) : WorkshopEvent;

public sealed record StepResumed(Guid StepId, DateTimeOffset EndsAt) : WorkshopEvent;

/// <summary>A running timer has a new end, a paused one more seconds left; the other is null.</summary>
public sealed record StepExtended(Guid StepId, DateTimeOffset? EndsAt, int? RemainingSeconds) : WorkshopEvent;

public sealed record StepEnded(Guid StepId, DateTimeOffset EndedAt) : WorkshopEvent;

public sealed record JoinCodeIssued(string Code, int Generation) : WorkshopEvent;

/// <summary>A way in for these people, beside the code and the links that every workshop has. Its secret follows from its id and generation.</summary>
public sealed record InvitationMade(
    Guid InvitationId, Sealed Label, ParticipantRole Role, Side? Side, int? MostUses, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, Guid MadeBy) : WorkshopEvent;

/// <summary>It has another secret; the one before leads nowhere.</summary>
public sealed record InvitationRotated(Guid InvitationId, int Generation) : WorkshopEvent;

public sealed record InvitationRevoked(Guid InvitationId, DateTimeOffset RevokedAt) : WorkshopEvent;

/// <summary>Somebody took a seat by it: always together with the seat.</summary>
public sealed record InvitationUsed(Guid InvitationId, Guid ParticipantId, DateTimeOffset UsedAt) : WorkshopEvent;

public sealed record DoorLocked : WorkshopEvent;

public sealed record DoorUnlocked : WorkshopEvent;

public sealed record ParticipantJoined(
    Guid ParticipantId, Sealed Name, Side? Side, ParticipantRole Role, IReadOnlyList<Sealed> Expertise, Guid? OrganizationId) : WorkshopEvent;

public sealed record ParticipantLeft(Guid ParticipantId, bool Removed) : WorkshopEvent;

/// <summary>Somebody is to be erased: their key is about to be destroyed. Nobody sees it.</summary>
public sealed record ParticipantErasureAsked(Guid ParticipantId, DateTimeOffset AskedAt) : WorkshopEvent;

/// <summary>What this person typed cannot be read any more: whoever holds a copy lets go of it and reads the board anew.</summary>
public sealed record ParticipantErased(Guid ParticipantId, DateTimeOffset ErasedAt) : WorkshopEvent;

/// <summary>The same for an organization and everybody who sat for it.</summary>
public sealed record OrganizationErased(Guid OrganizationId, DateTimeOffset ErasedAt) : WorkshopEvent;

/// <summary>With the number of the group in which it was written, while people were in groups, and the revealed card that it takes further.</summary>
public sealed record CardWritten(
    Guid ParticipantId, Guid CardId, Guid StepId, CardKind Kind, Sealed Text, IReadOnlyList<Guid> Answers, DateTimeOffset WrittenAt,
    IReadOnlyList<CardDetail>? Details = null, int? Group = null, Guid? BuildsOn = null) : WorkshopEvent;

/// <summary>Without details those of before stay.</summary>
public sealed record CardEdited(Guid ParticipantId, Guid CardId, Sealed Text, IReadOnlyList<CardDetail>? Details = null) : WorkshopEvent;

public sealed record CardWithdrawn(Guid ParticipantId, Guid CardId) : WorkshopEvent;

/// <summary>All that the others learn of hidden cards.</summary>
public sealed record CardsCounted(Guid StepId, int Written, int Hidden) : WorkshopEvent;

/// <summary>Publishes the card; author, side and organization are absent if its step is anonymous.</summary>
public sealed record CardRevealed(
    Guid CardId, Guid StepId, CardKind Kind, Sealed Text, Guid? AuthorId, Side? Side, Guid? OrganizationId, IReadOnlyList<Guid> Answers,
    IReadOnlyList<CardDetail>? Details = null, int? Group = null, Guid? BuildsOn = null) : WorkshopEvent;

/// <summary>Without details those of before stay.</summary>
public sealed record CardReworded(Guid CardId, Sealed Text, IReadOnlyList<CardDetail>? Details = null) : WorkshopEvent;

public sealed record CardTakenBack(Guid CardId) : WorkshopEvent;

public sealed record DoneMarked(Guid ParticipantId, Guid StepId, bool Done) : WorkshopEvent;

/// <summary>Who it was is absent if the step is anonymous.</summary>
public sealed record DoneCounted(Guid StepId, int Count, Guid? ParticipantId, bool? Done) : WorkshopEvent;

public sealed record ThemeFormed(Guid ThemeId, Sealed Name, IReadOnlyList<Guid> CardIds) : WorkshopEvent;

public sealed record ThemeRenamed(Guid ThemeId, Sealed Name) : WorkshopEvent;

/// <summary>The cards are in the theme now; null: in none.</summary>
public sealed record CardsMoved(Guid? ThemeId, IReadOnlyList<Guid> CardIds) : WorkshopEvent;

public sealed record ThemesMerged(Guid ThemeId, Guid MergedThemeId) : WorkshopEvent;

public sealed record ThemeDissolved(Guid ThemeId) : WorkshopEvent;

/// <summary>One change taken back: these themes are as they were before it, those it had made are gone. Before changes had ids it was always the last.</summary>
public sealed record ThemesRestored(IReadOnlyList<Theme> Themes, IReadOnlyList<Guid> RemovedThemeIds, Guid? ChangeId = null) : WorkshopEvent;

public sealed record VotingRoundOpened(
    Guid RoundId, Guid StepId, VotingMethod Method, IReadOnlyList<Guid> CardIds, int? Budget, int? MaxPerCard, bool SelfVote, bool Collects) : WorkshopEvent;

public sealed record CardsPutToVote(Guid RoundId, IReadOnlyList<Guid> CardIds) : WorkshopEvent;

public sealed record DotsPlaced(Guid ParticipantId, Guid RoundId, Guid CardId, int Dots) : WorkshopEvent;

public sealed record BallotCast(Guid ParticipantId, Guid RoundId, Guid CardId, BallotChoice? Choice) : WorkshopEvent;

/// <summary>Without a rating: it was taken back.</summary>
public sealed record CardRated(Guid ParticipantId, Guid RoundId, Guid CardId, Rating? Rating) : WorkshopEvent;

public sealed record SmallSideConsentGiven(Guid ParticipantId, Guid RoundId, bool Consent) : WorkshopEvent;

public sealed record VotersCounted(Guid RoundId, int Voters) : WorkshopEvent;

public sealed record VotingRoundClosed(Guid RoundId, IReadOnlyList<CardResult> Results) : WorkshopEvent;

/// <summary>The card outlives the workshop: all that its pain point or idea begins with.</summary>
public sealed record CardKept(
    Guid CardId, CardKind Kind, Sealed Text, Side? Side, Guid? OrganizationId, Sealed? Theme, IReadOnlyList<Guid> Answers, Sealed? Question, DateTimeOffset KeptAt)
    : WorkshopEvent;

/// <summary>Somebody has the word; who had it before has spoken.</summary>
public sealed record TurnPassed(Guid StepId, Guid ParticipantId, int? Seconds, DateTimeOffset? EndsAt) : WorkshopEvent;

public sealed record TurnsEnded(Guid StepId) : WorkshopEvent;

public sealed record TopicOpened(Guid StepId, Guid CardId, DateTimeOffset EndsAt) : WorkshopEvent;

public sealed record TopicExtended(Guid StepId, Guid CardId, DateTimeOffset EndsAt) : WorkshopEvent;

public sealed record TopicClosed(Guid StepId, Guid CardId) : WorkshopEvent;

/// <summary>A thumb for going on with the topic, or against it, when it was asked for; null: taken back.</summary>
public sealed record ThumbShown(Guid ParticipantId, Guid StepId, Guid CardId, int Question, Thumb? Thumb) : WorkshopEvent;

/// <summary>All that the others learn of thumbs.</summary>
public sealed record ThumbsCounted(Guid StepId, Guid CardId, int Up, int Sideways, int Down) : WorkshopEvent;

/// <summary>The next round of brainwriting, with the clock from its start.</summary>
public sealed record SheetsPassed(Guid StepId, int Round, DateTimeOffset EndsAt) : WorkshopEvent;

/// <summary>Carries what others wrote on a sheet to whoever holds it now; again when an author changes it.</summary>
public sealed record SheetReceived(Guid ParticipantId, Guid StepId, int Round, Guid SheetId, IReadOnlyList<SheetIdea> Ideas) : WorkshopEvent;

public sealed record DecisionNoted(Guid DecisionId, Sealed Text, DateTimeOffset DecidedAt) : WorkshopEvent;

public sealed record DecisionTakenBack(Guid DecisionId) : WorkshopEvent;
