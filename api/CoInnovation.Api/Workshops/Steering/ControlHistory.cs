using System.Collections.Immutable;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Mirror;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>What facilitators do to the course of a workshop. From the reveal on, all of it is seen by others at once and stays.</summary>
public enum ControlAction
{
    StepStarted,
    StepEnded,
    StepSkipped,
    StepPaused,
    StepResumed,
    StepExtended,
    StepMoved,
    DoorLocked,
    DoorUnlocked,
    CardSpotlit,
    SpotlightEnded,
    CardsRevealed,
    VotingRoundOpened,
    VotingRoundClosed,
    SheetsPassed,
    MirrorOpened,
    MirrorClosed,
    GroupsFormed,
    GroupsRecalled,
}

/// <summary>One control action with the board before it.</summary>
/// <param name="Action">What was done.</param>
/// <param name="SubjectId">To which step, card or round; null for the door.</param>
/// <param name="Before">The steps that it changed, as they were.</param>
/// <param name="CurrentStepId">The current step then.</param>
/// <param name="ClockStoppedAt">When it took the time away from a step that ran; null if it did not.</param>
/// <param name="PlaceId">The step behind which a moved one stood, or the card that was in the spotlight.</param>
/// <param name="Groups">The groups that were on when a step ended; null if none were.</param>
public sealed record ControlEntry(
    ControlAction Action, Guid? SubjectId, ImmutableArray<Step> Before, Guid? CurrentStepId, DateTimeOffset? ClockStoppedAt = null, Guid? PlaceId = null, Grouping? Groups = null);

/// <summary>The control actions of a workshop, the newest last; those that were taken back are not in it.</summary>
public sealed record ControlHistory(ImmutableArray<ControlEntry> Entries, bool IsTakingBack)
{
    private const int Longest = 30;

    public static ControlHistory Empty { get; } = new([], IsTakingBack: false);

    /// <summary>The groups that came back because their step is about to end.</summary>
    private Grouping? Recalled { get; init; }

    public ControlEntry? Last => Entries.IsEmpty ? null : Entries[^1];

    /// <summary>The history behind an event that happens to this board.</summary>
    public ControlHistory Note(WorkshopBoard board, WorkshopEvent happened) => happened switch
    {
        ControlUndone => new(Entries.RemoveAt(Entries.Length - 1), IsTakingBack: true),
        StepsRestored => this with { IsTakingBack = false },
        GroupsRecalled { WithStep: true } => this with { Recalled = board.Grouping },
        StepEnded when Recalled is { } groups => (this with { Recalled = null }).Note(EntryOf(board, happened)! with { Groups = groups }),
        WorkshopClosed => Empty,
        // What was done to a step that is gone cannot be taken back, and must not stand in the way of what was done before.
        StepRemoved e => this with { Entries = [.. Entries.Where(entry => entry.SubjectId != e.StepId)] },
        _ => Note(EntryOf(board, happened)),
    };

    private ControlHistory Note(ControlEntry? entry) => entry switch
    {
        null => this,
        _ when IsTakingBack => this with { IsTakingBack = false },
        // A step that starts ends the one before it in the same instant: that is one action.
        { Action: ControlAction.StepStarted } when Last is { Action: ControlAction.StepEnded } ended && ended.ClockStoppedAt == entry.ClockStoppedAt =>
            this with { Entries = Entries.SetItem(Entries.Length - 1, entry with { Before = [.. ended.Before, .. entry.Before], CurrentStepId = ended.CurrentStepId, Groups = ended.Groups }) },
        _ => this with { Entries = (Entries.Length == Longest ? Entries.RemoveAt(0) : Entries).Add(entry) },
    };

    private static ControlEntry? EntryOf(WorkshopBoard board, WorkshopEvent happened)
    {
        return happened switch
        {
            StepStarted e => OfStep(ControlAction.StepStarted, e.StepId) with { ClockStoppedAt = e.StartedAt },
            StepEnded e => OfStep(ControlAction.StepEnded, e.StepId) with { ClockStoppedAt = e.EndedAt },
            StepSkipped e => OfStep(ControlAction.StepSkipped, e.StepId),
            StepPaused e => OfStep(ControlAction.StepPaused, e.StepId),
            StepResumed e => OfStep(ControlAction.StepResumed, e.StepId),
            StepExtended e => OfStep(ControlAction.StepExtended, e.StepId),
            StepMoved e => OfStep(ControlAction.StepMoved, e.StepId) with { PlaceId = Before(e.StepId) },
            DoorLocked => Of(ControlAction.DoorLocked, subjectId: null),
            DoorUnlocked => Of(ControlAction.DoorUnlocked, subjectId: null),
            CardSpotlit e => Of(ControlAction.CardSpotlit, e.CardId) with { PlaceId = board.Attention.SpotlightCardId },
            SpotlightEnded => Of(ControlAction.SpotlightEnded, board.Attention.SpotlightCardId) with { PlaceId = board.Attention.SpotlightCardId },
            CardsCounted e when IsReveal(e) => Of(ControlAction.CardsRevealed, e.StepId),
            VotingRoundOpened e => Of(ControlAction.VotingRoundOpened, e.RoundId),
            VotingRoundClosed e => Of(ControlAction.VotingRoundClosed, e.RoundId),
            SheetsPassed e => Of(ControlAction.SheetsPassed, e.StepId),
            MirrorOpened e => Of(ControlAction.MirrorOpened, e.RoundId),
            MirrorClosed { ByItself: not true } e => Of(ControlAction.MirrorClosed, e.RoundId),
            GroupsFormed e => Of(ControlAction.GroupsFormed, e.StepId),
            GroupsRecalled e => Of(ControlAction.GroupsRecalled, e.StepId),
            _ => null,
        };

        ControlEntry Of(ControlAction action, Guid? subjectId) => new(action, subjectId, [], board.CurrentStepId);

        ControlEntry OfStep(ControlAction action, Guid stepId) => Of(action, stepId) with { Before = [.. board.Agenda.Where(step => step.StepId == stepId)] };

        Guid? Before(Guid stepId) => board.Agenda.TakeWhile(step => step.StepId != stepId).LastOrDefault()?.StepId;

        // A card that is taken back counts one less of both.
        bool IsReveal(CardsCounted e) => board.Agenda.Any(step => step.StepId == e.StepId && step.CardCount == e.Written && step.HiddenCardCount > e.Hidden);
    }
}
