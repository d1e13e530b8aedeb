using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>
/// What came out of a workshop, for everybody who was in it: made of the board alone, so that a seal that holds on the page and a name that an anonymous step
/// does not show hold here too.
/// </summary>
internal sealed record WorkshopSummary(
    WorkshopBoard Board,
    IReadOnlyList<(string? Name, IReadOnlyList<Card> Cards)> Themes,
    IReadOnlyList<(Step Step, IReadOnlyList<Card> Cards)> Said,
    IReadOnlyList<RoundSummary> Rounds,
    IReadOnlyList<Card> Promises,
    IReadOnlyList<Card> Kept,
    LastTime? LastTime)
{
    /// <summary>The fields in which cards say something beside their text.</summary>
    public IReadOnlyList<CardField> Fields { get; } = DetailWords.FieldsOf(Board);

    /// <param name="board">What everybody with a seat sees.</param>
    /// <param name="lastTime">What it takes along from the workshop before it, as everybody sees it there; null if nothing.</param>
    public static WorkshopSummary Of(WorkshopBoard board, LastTime? lastTime = null)
    {
        var cards = board.Cards.ToDictionary(card => card.CardId);
        var promises = board.Agenda.Where(step => step.Method == Method.Promises).Select(step => step.StepId).ToHashSet();
        return new(
            board,
            [.. board.Themes.Select(theme => (theme.Name.Text, (IReadOnlyList<Card>)[.. theme.CardIds.Select(id => cards[id])]))],
            [
                .. board.Agenda
                    .Where(step => !promises.Contains(step.StepId))
                    .Select(step => (step, (IReadOnlyList<Card>)[.. board.Cards.Where(card => card.StepId == step.StepId)]))
                    .Where(said => said.Item2.Count > 0),
            ],
            [.. board.VotingRounds.Where(round => round.Results is not null).Select(round => RoundSummary.Of(round, cards))],
            [.. board.Cards.Where(card => promises.Contains(card.StepId))],
            [.. board.Cards.Where(card => card.Kept)],
            lastTime);
    }

    /// <summary>Who said it, as far as its step shows it.</summary>
    public string? AuthorOf(Card card) =>
        card.AuthorId is { } author ? Board.Participants.FirstOrDefault(one => one.ParticipantId == author)?.Name.Text : null;

    public string? OrganizationOf(Side? side) => Board.Sides.FirstOrDefault(one => one.Side == side)?.OrganizationName.Text;

    /// <summary>The card that it takes further.</summary>
    public Card? FoundationOf(Card card) => card.BuildsOn is { } id ? Board.Cards.FirstOrDefault(other => other.CardId == id) : null;

    public string? ThemeOf(Card card) => Board.Themes.FirstOrDefault(theme => theme.CardIds.Contains(card.CardId))?.Name.Text;

    /// <summary>Who was there for a side, those who left too; without those who were erased.</summary>
    public IReadOnlyList<string> NamesOf(Side side) => Names(one => one.Side == side);

    public IReadOnlyList<string> Facilitators => Names(one => one.Role == ParticipantRole.Facilitator);

    public string? TitleOf(Guid stepId) => Board.Agenda.FirstOrDefault(step => step.StepId == stepId)?.Title.Text;

    private IReadOnlyList<string> Names(Func<Participant, bool> chosen) => [.. Board.Participants.Where(chosen).Select(one => one.Name.Text).OfType<string>()];
}

/// <summary>What won in one round, and where the sides agree and differ.</summary>
internal sealed record RoundSummary(
    VotingRound Round,
    IReadOnlyList<(CardResult Result, Card Card)> Ranking,
    IReadOnlyList<Card> CommonGround,
    IReadOnlyList<Card> Divided)
{
    /// <summary>A quarter apart is divided; the page draws the line at the same place.</summary>
    private const double Apart = 0.25;

    /// <summary>Null where too few voted for any number to be shown: nothing is in front of anything then.</summary>
    public static int? RankOf(CardResult? result) => result is not null && Shown(result).Any() ? result.Rank : null;

    public static RoundSummary Of(VotingRound round, Dictionary<Guid, Card> cards)
    {
        List<(CardResult Result, Card Card)> ranking = [.. round.Results!.Select(result => (result, cards[result.CardId]))];
        var comparable = ranking.Where(row => Shown(row.Result).Count() > 1).ToList();
        return new(
            round,
            ranking,
            [.. comparable.Where(row => Shown(row.Result).All(IsBehind)).Select(row => row.Card)],
            [.. comparable.Where(row => row.Result.Divided >= Apart).OrderByDescending(row => row.Result.Divided).Select(row => row.Card)]);
    }

    /// <summary>A side stands behind a card to which it gave dots, to which more than half of those who saw it agreed, or which it rated so.</summary>
    private static bool IsBehind(SideResult side) => side switch
    {
        { Share: { } share } => share > 0,
        { Mean: { } mean } => RatingResults.IsBehind(mean),
        _ => side.Agree * 2 > side.Seen,
    };

    private static IEnumerable<SideResult> Shown(CardResult result) => result.Sides.Where(side => !side.Hidden);
}
