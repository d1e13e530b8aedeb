using System.Collections.Immutable;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Api.Workshops.Notes;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>A participant's own card, hidden or revealed; with the number of the group in which it was written, and the card that it builds on.</summary>
public sealed record OwnCard(Guid CardId, Guid StepId, CardKind Kind, Sealed Text, ImmutableArray<Guid> Answers, DateTimeOffset WrittenAt,
    ImmutableArray<CardDetail> Details, int? Group = null, Guid? BuildsOn = null)
{
    public static OwnCard Of(CardWritten e) => new(e.CardId, e.StepId, e.Kind, e.Text, [.. e.Answers], e.WrittenAt, [.. e.Details ?? []], e.Group, e.BuildsOn);
}

/// <summary>What a voter said to one card: dots, a word or a rating, by the round's method.</summary>
public sealed record BallotEntry(Guid CardId, int? Dots, BallotChoice? Choice, Rating? Rating = null);

/// <summary>A voter's choices in one round; what was taken back is not in it.</summary>
public sealed record Ballot(Guid RoundId, ImmutableArray<BallotEntry> Entries);

/// <summary>What one seat alone sees: the slice that its own feed folds into.</summary>
public sealed record OwnSeat
{
    public static OwnSeat Empty { get; } = new();

    public ImmutableArray<OwnCard> Cards { get; init; } = [];

    public ImmutableArray<Ballot> Ballots { get; init; } = [];

    public ImmutableArray<Guid> DoneStepIds { get; init; } = [];

    public ImmutableArray<Guid> ConsentedRoundIds { get; init; } = [];

    /// <summary>The thumb that was shown last.</summary>
    public OwnThumb? Thumb { get; init; }

    /// <summary>The sheet of brainwriting that this seat holds, once sheets were passed.</summary>
    public HeldSheet? Sheet { get; init; }

    /// <summary>What was answered in rounds of the perception mirror, sealed or not.</summary>
    public ImmutableArray<OwnMirror> Mirrors { get; init; } = [];
    /// <summary>The note of the group in which this seat is, or was last.</summary>
    public GroupNote? GroupNote { get; init; }

    public ImmutableArray<NoteToSelf> Notes { get; init; } = [];

    /// <summary>The invitation by which this seat is asked to facilitate as well.</summary>
    public Guid? FacilitationOffer { get; init; }

    public IEnumerable<BallotEntry> EntriesIn(Guid roundId) => Ballots.FirstOrDefault(ballot => ballot.RoundId == roundId)?.Entries ?? [];

    public OwnSeat Apply(WorkshopEvent happened) => happened switch
    {
        CardWritten e => this with { Cards = Cards.Add(OwnCard.Of(e)) },
        CardEdited e => this with { Cards = Cards.Change(card => card.CardId == e.CardId, card => card with { Text = e.Text, Details = e.Details is null ? card.Details : [.. e.Details] }) },
        CardWithdrawn e => this with { Cards = Cards.RemoveAll(card => card.CardId == e.CardId) },
        DoneMarked e => this with { DoneStepIds = Marked(DoneStepIds, e.StepId, e.Done) },
        DotsPlaced e => Said(e.RoundId, e.CardId, e.Dots == 0 ? null : new BallotEntry(e.CardId, e.Dots, Choice: null)),
        BallotCast e => Said(e.RoundId, e.CardId, e.Choice is null ? null : new BallotEntry(e.CardId, Dots: null, e.Choice)),
        CardRated e => Said(e.RoundId, e.CardId, e.Rating is null ? null : new BallotEntry(e.CardId, Dots: null, Choice: null, e.Rating)),
        SmallSideConsentGiven e => this with { ConsentedRoundIds = Marked(ConsentedRoundIds, e.RoundId, e.Consent) },
        ThumbShown e => this with { Thumb = new OwnThumb(e.Question, e.Thumb) },
        SheetReceived e => this with { Sheet = new HeldSheet(e.StepId, e.Round, e.SheetId, [.. e.Ideas]) },
        StatementAnswered e => this with { Mirrors = MirrorFold.Apply(Mirrors, e) },
        GroupNoteReceived e => this with { GroupNote = GroupNote.From(e) },
        NoteToSelfKept or NoteToSelfDropped => this with { Notes = Notebook.Apply(Notes, happened) },
        FacilitationOffered e => this with { FacilitationOffer = e.InvitationId },
        FacilitationOfferAnswered => this with { FacilitationOffer = null },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is not an event of a seat's own feed."),
    };

    private OwnSeat Said(Guid roundId, Guid cardId, BallotEntry? entry)
    {
        ImmutableArray<BallotEntry> entries = [.. EntriesIn(roundId)];
        entries = entry is null ? entries.RemoveAll(one => one.CardId == cardId) : entries.Put(one => one.CardId == cardId, entry);
        return this with
        {
            Ballots = entries.IsEmpty
                ? Ballots.RemoveAll(ballot => ballot.RoundId == roundId)
                : Ballots.Put(ballot => ballot.RoundId == roundId, new Ballot(roundId, entries)),
        };
    }

    private static ImmutableArray<Guid> Marked(ImmutableArray<Guid> marks, Guid id, bool on) => on ? marks.Remove(id).Add(id) : marks.Remove(id);
}
