namespace CoInnovation.Api.Workshops.Export;

/// <summary>How a card did the last time it was voted on by each method, and the last time of all; null where it never was.</summary>
internal sealed record LastResults(CardResult? Last, CardResult? Dots, CardResult? Agreement, CardResult? Nuf, CardResult? Place)
{
    public static LastResults Of(WorkshopSummary summary, Card card)
    {
        CardResult? In(IEnumerable<RoundSummary> rounds) => rounds.SelectMany(round => round.Ranking).LastOrDefault(row => row.Card.CardId == card.CardId).Result;
        CardResult? By(VotingMethod method) => In(summary.Rounds.Where(round => round.Round.Method == method));
        return new(In(summary.Rounds), By(VotingMethod.Dots), By(VotingMethod.Agreement), By(VotingMethod.Nuf), By(VotingMethod.ImpactEffort));
    }
}
