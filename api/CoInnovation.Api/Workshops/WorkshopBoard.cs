using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Api.Workshops.Parking;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.Api.Workshops.TakingTurns;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>Where a workshop stands.</summary>
public enum WorkshopState
{
    Planned,
    Live,
    Closed,
}

/// <summary>A side of a workshop with the organization that takes part on it.</summary>
public sealed record WorkshopSide(Side Side, Guid OrganizationId, Sealed OrganizationName);

/// <summary>A person's seat.</summary>
public sealed record Participant(
    Guid ParticipantId, Sealed Name, Side? Side, ParticipantRole Role, ImmutableArray<Sealed> Expertise, Guid? OrganizationId, bool Present);

/// <summary>A revealed card; who wrote it is absent in anonymous steps, and where a group wrote it. With the number of the group in which it was written, and the card that it builds on, as long as that is here.</summary>
public sealed record Card(
    Guid CardId, Guid StepId, CardKind Kind, Sealed Text, Guid? AuthorId, Side? Side, Guid? OrganizationId, ImmutableArray<Guid> Answers, bool Kept,
    ImmutableArray<CardDetail> Details, int? Group, Guid? BuildsOn = null);

/// <summary>Something that was decided in the room.</summary>
public sealed record NotedDecision(Guid DecisionId, Sealed Text, DateTimeOffset DecidedAt);

/// <summary>
/// What everybody with a seat sees: the slice that the workshop feed folds into. Hidden cards, ballots and open tallies never reach it. The web client's
/// <c>applyToBoard</c> makes the same object, member by member in this order.
/// </summary>
public sealed record WorkshopBoard
{
    public static WorkshopBoard Empty { get; } = new();

    public Guid? WorkshopId { get; init; }

    public Sealed? Title { get; init; }

    public string? TemplateId { get; init; }

    public WorkshopState State { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateOnly? FollowUpOn { get; init; }

    public bool DoorLocked { get; init; }

    public ImmutableArray<WorkshopSide> Sides { get; init; } = [];

    public ImmutableArray<Step> Agenda { get; init; } = [];

    public Guid? CurrentStepId { get; init; }

    public ImmutableArray<Participant> Participants { get; init; } = [];

    public ImmutableArray<Card> Cards { get; init; } = [];

    public ImmutableArray<Theme> Themes { get; init; } = [];

    public int UndoableThemeChanges { get; init; }

    public ImmutableArray<VotingRound> VotingRounds { get; init; } = [];

    public ImmutableArray<MirrorRound> MirrorRounds { get; init; } = [];

    public ImmutableArray<NotedDecision> Decisions { get; init; } = [];

    /// <summary>Who has the word, in a round of the current step.</summary>
    public Turn? Turn { get; init; }

    /// <summary>The card that is discussed.</summary>
    public Topic? Topic { get; init; }

    public ImmutableArray<Guid> DiscussedCardIds { get; init; } = [];

    /// <summary>How often thumbs were asked for.</summary>
    public int ThumbQuestions { get; init; }

    public ImmutableArray<ParkedTopic> ParkedTopics { get; init; } = [];

    /// <summary>Who is in which group, or was last.</summary>
    public Grouping? Grouping { get; init; }

    /// <summary>The workshop before it, of which promises are looked at again.</summary>
    public Guid? FollowsWorkshopId { get; init; }

    /// <summary>The sides of which an organization with an account said that it is the one.</summary>
    public ImmutableArray<ConfirmedSide> ConfirmedSides { get; init; } = [];

    public Attention Attention { get; init; } = Attention.Nowhere;

    public WorkshopBoard Apply(WorkshopEvent happened) => Fold(happened) with { Attention = Attention.Apply(happened) };

    private WorkshopBoard Fold(WorkshopEvent happened) => happened switch
    {
        WorkshopCreated e => new WorkshopBoard
        {
            WorkshopId = e.WorkshopId,
            Title = e.Title,
            TemplateId = e.TemplateId,
            CreatedAt = e.CreatedAt,
            Sides = [.. e.Sides],
            Agenda = [.. e.Steps.Select(Step.Planned)],
            FollowsWorkshopId = e.FollowsWorkshopId,
        },
        WorkshopRenamed e => this with { Title = e.Title },
        WorkshopClosed e => this with { State = WorkshopState.Closed, ClosedAt = e.ClosedAt, FollowUpOn = e.FollowUpOn },
        WorkshopReopened => this with { State = StartedAt is null ? WorkshopState.Planned : WorkshopState.Live, ClosedAt = null },

        StepAdded e when e.AfterStepId is null => this with { Agenda = Agenda.Add(Step.Planned(e.Step)) },
        StepAdded e => this with { Agenda = Agenda.InsertBehind(step => step.StepId == e.AfterStepId, Step.Planned(e.Step)) },
        StepChanged e => At(e.Step.StepId, step => step.Replanned(e.Step)),
        StepMoved e => Moved(e),
        StepRemoved e => this with { Agenda = Agenda.RemoveAll(step => step.StepId == e.StepId) },
        StepSkipped e => At(e.StepId, step => step.Timed(StepState.Skipped)),
        StepStarted e => At(e.StepId, step => step.Timed(StepState.Running, e.EndsAt)) with
        {
            CurrentStepId = e.StepId,
            Grouping = Grouping?.StepId == e.StepId ? null : Grouping,
            StartedAt = StartedAt ?? e.StartedAt,
            State = WorkshopState.Live,
        },
        StepPaused e => At(e.StepId, step => step.Timed(StepState.Paused, remainingSeconds: e.RemainingSeconds)),
        StepResumed e => At(e.StepId, step => step.Timed(StepState.Running, e.EndsAt)),
        StepExtended e => At(e.StepId, step => step.Timed(step.State, e.EndsAt, e.RemainingSeconds)),
        StepEnded e => At(e.StepId, step => step.Timed(StepState.Ended)).Discussed(Topic?.StepId == e.StepId) with
        {
            CurrentStepId = CurrentStepId == e.StepId ? null : CurrentStepId,
            Turn = Turn?.StepId == e.StepId ? null : Turn,
        },
        StepsRestored e => e.Steps.Aggregate(this, (board, one) => board.At(one.StepId, step => step.Timed(one.State, one.EndsAt, one.RemainingSeconds))) with
        {
            CurrentStepId = e.CurrentStepId,
            Turn = Turn?.StepId == e.CurrentStepId ? Turn : null,
            Topic = Topic?.StepId == e.CurrentStepId ? Topic : null,
        },

        CollectionOpened e => At(e.StepId, step => step with { Collection = CollectionWindow.From(e) }),
        CollectionClosed e => At(e.StepId, step => step with { Collection = step.Collection! with { ClosedAt = e.ClosedAt } }),

        Workshops.DoorLocked => this with { DoorLocked = true },
        DoorUnlocked => this with { DoorLocked = false },
        ParticipantJoined e => this with
        {
            Participants = Participants.Add(new Participant(e.ParticipantId, e.Name, e.Side, e.Role, [.. e.Expertise], e.OrganizationId, Present: true)),
        },
        ParticipantLeft e => this with
        {
            Participants = Participants.Change(one => one.ParticipantId == e.ParticipantId, one => one with { Present = false }),
            Grouping = Grouping?.Moved(e.ParticipantId, groupId: null),
        },
        // The texts are gone with the key. Of a list of texts nothing is left.
        ParticipantErased e => this with { Participants = Participants.Change(one => one.ParticipantId == e.ParticipantId, one => one with { Expertise = [] }) },
        OrganizationErased e => this with { Participants = Participants.Change(one => one.OrganizationId == e.OrganizationId, one => one with { Expertise = [] }) },

        CardsCounted e => At(e.StepId, step => step with { CardCount = e.Written, HiddenCardCount = e.Hidden }),
        CardRevealed e => this with
        {
            Cards = Cards.Add(new Card(e.CardId, e.StepId, e.Kind, e.Text, e.AuthorId, e.Side, e.OrganizationId, [.. e.Answers], Kept: false, [.. e.Details ?? []], e.Group, e.BuildsOn)),
        },
        CardReworded e => AtCard(e.CardId, card => card with { Text = e.Text, Details = e.Details is null ? card.Details : [.. e.Details] }),
        CardTakenBack e => this with
        {
            Cards = Cards.RemoveAll(card => card.CardId == e.CardId).Change(card => card.BuildsOn == e.CardId, card => card with { BuildsOn = null }),
            Topic = Topic?.CardId == e.CardId ? null : Topic,
            DiscussedCardIds = DiscussedCardIds.Remove(e.CardId),
            Themes = ThemeChanges.Apply(Themes, e),
            VotingRounds = VotingRounds.Change(round => round.Open, round => round with { CardIds = round.CardIds.Remove(e.CardId) }),
        },
        CardKept e => AtCard(e.CardId, card => card with { Kept = true }),
        DoneCounted e => At(e.StepId, step => step.Done(e)),

        ThemeFormed or ThemeRenamed or CardsMoved or ThemesMerged or ThemeDissolved => this with
        {
            Themes = ThemeChanges.Apply(Themes, happened),
            UndoableThemeChanges = Math.Min(UndoableThemeChanges + 1, ThemeChanges.Undoable),
        },
        ThemesRestored => this with { Themes = ThemeChanges.Apply(Themes, happened), UndoableThemeChanges = UndoableThemeChanges - 1 },

        VotingRoundOpened e => this with { VotingRounds = VotingRounds.Add(VotingRound.From(e)) },
        CardsPutToVote e => AtRound(e.RoundId, round => round with { CardIds = round.CardIds.AddRange(e.CardIds) }),
        VotersCounted e => AtRound(e.RoundId, round => round with { VoterCount = e.Voters }),
        VotingRoundClosed e => AtRound(e.RoundId, round => round with { Open = false, Results = e.Results }),
        MirrorOpened or MirrorCounted or MirrorClosed => this with { MirrorRounds = MirrorFold.Apply(MirrorRounds, happened) },
        SheetsPassed e => At(e.StepId, step => step.Timed(StepState.Running, e.EndsAt) with { SheetRound = e.Round }),
        GroupsFormed e => Restarted(e.StepId, e.EndsAt) with { Grouping = Grouping.From(e) },
        ParticipantRegrouped e => this with { Grouping = Grouping?.Moved(e.ParticipantId, e.GroupId) },
        GroupNoteMarked e => this with { Grouping = Grouping?.Marked(e) },
        GroupsRecalled e => Restarted(e.StepId, e.EndsAt) with { Grouping = Grouping! with { Open = false } },
        TurnPassed e => this with { Turn = Turn.Passed(Turn, e) },
        TurnsEnded => this with { Turn = null },
        TopicOpened e => this with
        {
            Topic = Topic.From(e, ThumbQuestions + 1),
            DiscussedCardIds = DiscussedCardIds.Remove(e.CardId),
            ThumbQuestions = ThumbQuestions + 1,
        },
        TopicExtended e => this with { Topic = Topic?.Extended(e.EndsAt, ThumbQuestions + 1), ThumbQuestions = ThumbQuestions + 1 },
        TopicClosed => Discussed(true),
        ThumbsCounted e => this with { Topic = Topic! with { Up = e.Up, Sideways = e.Sideways, Down = e.Down } },
        DecisionTakenBack e => this with { Decisions = Decisions.RemoveAll(decision => decision.DecisionId == e.DecisionId) },
        DecisionNoted e => this with { Decisions = Decisions.Add(new NotedDecision(e.DecisionId, e.Text, e.DecidedAt)) },
        TopicParked or ParkedTopicSettled => this with { ParkedTopics = ParkingLot.Apply(ParkedTopics, happened) },
        SideConfirmed or SideUnconfirmed => this with { ConfirmedSides = SideFold.Apply(ConfirmedSides, happened) },
        CardSpotlit or SpotlightEnded or EverybodySummoned or MessageBroadcast or BroadcastTakenBack => this,
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is not an event of the workshop feed."),
    };

    private WorkshopBoard At(Guid stepId, Func<Step, Step> change) => this with { Agenda = Agenda.Change(step => step.StepId == stepId, change) };

    private WorkshopBoard AtCard(Guid cardId, Func<Card, Card> change) => this with { Cards = Cards.Change(card => card.CardId == cardId, change) };

    private WorkshopBoard AtRound(Guid roundId, Func<VotingRound, VotingRound> change) =>
        this with { VotingRounds = VotingRounds.Change(round => round.RoundId == roundId, change) };

    /// <summary>The clock begins anew where there is an end for it.</summary>
    private WorkshopBoard Restarted(Guid stepId, DateTimeOffset? endsAt) => endsAt is null ? this : At(stepId, step => step.Timed(StepState.Running, endsAt));

    /// <summary>The topic is done with.</summary>
    private WorkshopBoard Discussed(bool done) =>
        done && Topic is { } topic ? this with { Topic = null, DiscussedCardIds = DiscussedCardIds.Add(topic.CardId) } : this;

    private WorkshopBoard Moved(StepMoved e)
    {
        var step = Agenda.Single(one => one.StepId == e.StepId);
        return this with { Agenda = Agenda.Remove(step).InsertBehind(one => one.StepId == e.AfterStepId, step) };
    }
}
