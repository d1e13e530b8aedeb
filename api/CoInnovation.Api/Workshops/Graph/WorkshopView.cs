using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>What one viewer sees of a workshop, with its cards, themes and people joined: made of the viewer's slices and nothing else.</summary>
internal sealed class WorkshopView
{
    private readonly Dictionary<Guid, CardNode> _cards = [];
    private readonly Dictionary<Guid, Participant> _participants;
    private readonly Dictionary<Guid, ThemeNode> _themeOf = [];

    public WorkshopView(WorkshopSlices slices)
    {
        Slices = slices;
        _participants = Board.Participants.ToDictionary(participant => participant.ParticipantId);
        var own = slices.Own.Slice.Cards.Select(card => card.CardId).ToHashSet();
        foreach (var card in Board.Cards)
        {
            _cards.Add(card.CardId, new CardNode(this, card, Mine: own.Contains(card.CardId), Revealed: true));
        }

        foreach (var card in slices.Own.Slice.Cards.Where(card => !_cards.ContainsKey(card.CardId)))
        {
            _cards.Add(card.CardId, new CardNode(this, Hidden(card), Mine: true, Revealed: false));
        }

        Themes = [.. Board.Themes.Select(theme => new ThemeNode(this, theme))];
        foreach (var theme in Themes)
        {
            foreach (var cardId in theme.Theme.CardIds)
            {
                _themeOf[cardId] = theme;
            }
        }
    }

    public WorkshopSlices Slices { get; }

    public WorkshopBoard Board => Slices.Board;

    public IReadOnlyList<ThemeNode> Themes { get; }

    public IReadOnlyList<CardNode> Cards(Guid? stepId) => [.. _cards.Values.Where(card => stepId is null || card.Card.StepId == stepId)];

    public IReadOnlyList<CardNode> CardsOf(IEnumerable<Guid> ids) => [.. ids.Where(_cards.ContainsKey).Select(id => _cards[id])];

    public CardNode CardOf(Guid id) => _cards[id];

    public Participant? ParticipantOf(Guid? id) => id is { } known ? _participants.GetValueOrDefault(known) : null;

    public ThemeNode? ThemeOf(Guid cardId) => _themeOf.GetValueOrDefault(cardId);

    /// <summary>The viewer's own hidden card, with no more names on it than its step will show.</summary>
    private Card Hidden(OwnCard card)
    {
        var named = Board.Agenda.Any(step => step.StepId == card.StepId && !step.Anonymous);
        var viewer = Slices.Viewer;
        return new Card(
            card.CardId, card.StepId, card.Kind, card.Text, named ? viewer.ParticipantId : null, named ? viewer.Side : null, named ? viewer.OrganizationId : null,
            card.Answers, Kept: false);
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
