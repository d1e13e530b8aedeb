using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>What one viewer sees of a workshop, with its cards, themes and people joined: made of the viewer's slices and nothing else.</summary>
internal sealed class WorkshopView(WorkshopSlices slices)
{
    // Joined when first asked for: most answers to commands show no card at all.
    private readonly Lazy<Dictionary<Guid, Participant>> _participants =
        new(() => slices.Board.Participants.ToDictionary(participant => participant.ParticipantId));

    private Dictionary<Guid, CardNode>? _cards;
    private Dictionary<Guid, ThemeNode>? _themeOf;

    public WorkshopSlices Slices => slices;

    public WorkshopBoard Board => slices.Board;

    public IReadOnlyList<ThemeNode> Themes => [.. Board.Themes.Select(theme => new ThemeNode(this, theme))];

    private Dictionary<Guid, CardNode> AllCards => _cards ??= JoinCards();

    public IReadOnlyList<CardNode> Cards(Guid? stepId) => [.. AllCards.Values.Where(card => stepId is null || card.Card.StepId == stepId)];

    public IReadOnlyList<CardNode> CardsOf(IEnumerable<Guid> ids) => [.. ids.Where(AllCards.ContainsKey).Select(id => AllCards[id])];

    public CardNode CardOf(Guid id) => AllCards[id];

    public CardNode? CardIfSeen(Guid? id) => id is { } known ? AllCards.GetValueOrDefault(known) : null;

    public Participant? ParticipantOf(Guid? id) => id is { } known ? _participants.Value.GetValueOrDefault(known) : null;

    public ThemeNode? ThemeOf(Guid cardId) =>
        (_themeOf ??= Themes.SelectMany(node => node.Theme.CardIds, (node, id) => (id, node)).ToDictionary()).GetValueOrDefault(cardId);

    private Dictionary<Guid, CardNode> JoinCards()
    {
        var own = slices.Own.Slice.Cards;
        var mine = own.Select(card => card.CardId).ToHashSet();
        var cards = Board.Cards.ToDictionary(card => card.CardId, card => new CardNode(this, card, mine.Contains(card.CardId), Revealed: true));
        foreach (var card in own.Where(card => !cards.ContainsKey(card.CardId)))
        {
            cards.Add(card.CardId, new CardNode(this, Hidden(card), Mine: true, Revealed: false));
        }

        return cards;
    }

    /// <summary>The viewer's own hidden card, with no more names on it than its step will show.</summary>
    private Card Hidden(OwnCard card)
    {
        var named = Board.Agenda.Any(step => step.StepId == card.StepId && !step.Anonymous);
        var viewer = Slices.Viewer;
        return new Card(
            card.CardId, card.StepId, card.Kind, card.Text, named ? viewer.ParticipantId : null, named ? viewer.Side : null, named ? viewer.OrganizationId : null,
            card.Answers, Kept: false, card.Details, card.Group, card.BuildsOn);
    }
}

/// <summary>A card that the viewer sees.</summary>
internal sealed record CardNode(WorkshopView View, Card Card, bool Mine, bool Revealed);

/// <summary>A theme with its cards.</summary>
internal sealed record ThemeNode(WorkshopView View, Theme Theme);

/// <summary>A voting round with the viewer's own ballot.</summary>
internal sealed record RoundNode(WorkshopView View, VotingRound Round)
{
    public IReadOnlyList<BallotEntry> Ballot => [.. View.Slices.Own.Slice.EntriesIn(Round.RoundId).Where(entry => Round.CardIds.Contains(entry.CardId))];
}

/// <summary>One row of a closed round's results.</summary>
internal sealed record ResultNode(WorkshopView View, CardResult Result);

/// <summary>A seat of the caller with its workshop.</summary>
internal sealed record SeatNode(Seat Seat, WorkshopSlices Slices);

/// <summary>Up to which event the feeds of a seat are told.</summary>
internal sealed record FeedSequences(long Workshop, long Own);
