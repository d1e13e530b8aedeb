using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Workshops;

/// <summary>A slice with the number of its feed's events that are folded into it: the feed's sequence, since feeds have no gaps.</summary>
public readonly record struct Folded<TSlice>(long Sequence, TSlice Slice);


/// <summary>
/// The state on which commands are decided: the slices of all its feeds, each event folded into the one that its audience sees, and a few facts that nobody
/// sees. What a viewer may see is a choice of these slices, so there is no second place where visibility could be decided.
/// </summary>
public sealed partial record Workshop
{
    public static Workshop Unborn { get; } = new();

    public Folded<WorkshopBoard> Shared { get; private init; } = new(0, WorkshopBoard.Empty);

    public Folded<Facilitation> Facilitators { get; private init; } = new(0, Facilitation.Empty);

    public ImmutableDictionary<Guid, Folded<OwnSeat>> Own { get; private init; } = ImmutableDictionary<Guid, Folded<OwnSeat>>.Empty;

    /// <summary>Who wrote each card, hidden and anonymous ones too.</summary>
    public ImmutableDictionary<Guid, Guid> Authors { get; private init; } = ImmutableDictionary<Guid, Guid>.Empty;

    /// <summary>The steps that have been current at some time.</summary>
    public ImmutableHashSet<Guid> StepsThatRan { get; private init; } = [];

    /// <summary>The steps of which cards have been revealed.</summary>
    public ImmutableHashSet<Guid> StepsRevealed { get; private init; } = [];

    /// <summary>Who is to be erased, or was.</summary>
    public ImmutableHashSet<Guid> ErasuresAsked { get; private init; } = [];

    /// <summary>Who holds which sheet, by steps in which sheets were passed.</summary>
    public ImmutableDictionary<Guid, SheetHoldings> HoldingsByStep { get; private init; } = ImmutableDictionary<Guid, SheetHoldings>.Empty;

    /// <summary>Where cards of brainwriting stand.</summary>
    public ImmutableDictionary<Guid, SheetPlace> SheetPlaces { get; private init; } = ImmutableDictionary<Guid, SheetPlace>.Empty;

    /// <summary>What groups wrote together, by group. Nobody sees it: each sees the note of the own group.</summary>
    public ImmutableDictionary<Guid, GroupNote> GroupNotes { get; private init; } = ImmutableDictionary<Guid, GroupNote>.Empty;

    /// <summary>The organizations with accounts that sides name. Nobody sees it: everybody sees that a side is confirmed.</summary>
    public ImmutableDictionary<Side, NamedAccount> SideAccounts { get; private init; } = ImmutableDictionary<Side, NamedAccount>.Empty;

    /// <summary>The seats that rest on somebody's belonging to such an organization.</summary>
    public ImmutableDictionary<Guid, MemberSeat> MemberSeats { get; private init; } = ImmutableDictionary<Guid, MemberSeat>.Empty;

    /// <summary>The step that ended last.</summary>
    public Guid? LastEndedStepId { get; private init; }

    /// <summary>The changes of themes that can be taken back, the newest last.</summary>
    public ImmutableArray<ThemeChange> ThemeHistory { get; private init; } = [];

    /// <summary>What facilitators did to the course of the workshop, as far as it can be taken back.</summary>
    public ControlHistory Control { get; private init; } = ControlHistory.Empty;

    public WorkshopBoard Board => Shared.Slice;

    /// <summary>True if the stream belongs to a pain point or an idea: they share their ids with workshops.</summary>
    public bool IsSomethingElse { get; init; }

    public bool Exists => Board.WorkshopId is not null;

    public Folded<OwnSeat> SeatOf(Guid participantId) => Own.GetValueOrDefault(participantId, new(0, OwnSeat.Empty));

    public SheetHoldings SheetsOf(Guid stepId) => HoldingsByStep.GetValueOrDefault(stepId, SheetHoldings.First);

    /// <param name="happened">What happened.</param>
    /// <param name="envelope">By which command and by whom; null in facts about what anybody may do.</param>
    public Workshop Apply(WorkshopEvent happened, EventEnvelope? envelope = null)
    {
        var next = Fold(happened) with { Control = Control.Note(Board, happened) };
        return happened switch
        {
            CardWritten e => next with { Authors = Authors.Add(e.CardId, e.ParticipantId), SheetPlaces = Placed(e) },
            CardWithdrawn e => next with { Authors = Authors.Remove(e.CardId), SheetPlaces = SheetPlaces.Remove(e.CardId) },
            SheetReceived e => next with { HoldingsByStep = HoldingsByStep.SetItem(e.StepId, SheetsOf(e.StepId).Received(e)) },
            GroupNoteReceived e => next with { GroupNotes = GroupNotes.SetItem(e.GroupId, GroupNote.From(e)) },
            // What groups bring back reveals no card of those who wrote alone.
            CardRevealed e when e is { AuthorId: not null } or { Group: null } => next with { StepsRevealed = StepsRevealed.Add(e.StepId) },
            ParticipantErasureAsked e => next with { ErasuresAsked = ErasuresAsked.Add(e.ParticipantId) },
            SideAccountNamed e => next with { SideAccounts = SideAccounts.SetItem(e.Side, new NamedAccount(e.AccountId, e.RelationshipId)) },
            SideAccountEnded { WasNamed: true } e => next with { SideAccounts = SideAccounts.Remove(e.Side) },
            MemberSeated e => next with { MemberSeats = MemberSeats.SetItem(e.ParticipantId, new MemberSeat(e.Side, e.AccountId, e.PersonId)) },
            StepStarted e => next with { StepsThatRan = StepsThatRan.Add(e.StepId) },
            StepEnded e => next with { LastEndedStepId = e.StepId },
            ThemeFormed or ThemeRenamed or CardsMoved or ThemesMerged or ThemeDissolved => next with { ThemeHistory = ThemeHistory.Remember(ThemeChange.Between(Board.Themes, next.Board.Themes, envelope)) },
            ThemesRestored e => next with { ThemeHistory = ThemeHistory.Without(e.ChangeId) },
            _ => next,
        };
    }

    private ImmutableDictionary<Guid, SheetPlace> Placed(CardWritten e)
    {
        var round = SheetsOf(e.StepId);
        return Board.Agenda.Any(step => step.StepId == e.StepId && step.OnSheets())
            ? SheetPlaces.Add(e.CardId, new SheetPlace(round.HeldBy(e.ParticipantId, e.StepId), round.Round))
            : SheetPlaces;
    }

    private Workshop Fold(WorkshopEvent happened)
    {
        if (Audience.OwnerOf(happened) is { } owner)
        {
            var own = SeatOf(owner);
            return this with { Own = Own.SetItem(owner, new(own.Sequence + 1, own.Slice.Apply(happened))) };
        }

        return Audience.FeedOf(happened) switch
        {
            Audience.Facilitators => this with { Facilitators = new(Facilitators.Sequence + 1, Facilitators.Slice.Apply(happened)) },
            Audience.Workshop => this with { Shared = new(Shared.Sequence + 1, Board.Apply(happened)) },
            // Nobody sees it.
            _ => this,
        };
    }
}
