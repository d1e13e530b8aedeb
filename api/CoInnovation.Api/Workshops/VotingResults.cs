using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops;

/// <summary>
/// What comes out of a round. Every ballot carries its side, so a large side cannot outvote a small one. A side with fewer than 3 voters is hidden unless all of
/// them consented: it is left out of every number of the results, so nothing that it voted can be derived. How many of it voted can: the number of all voters is
/// shown while the round is open, so that the facilitator knows when to close it.
/// </summary>
public static class VotingResults
{
    public const int SmallestShownSide = 3;

    /// <summary><c>clamp(round(N / 3), 3, 20)</c> dots for N cards.</summary>
    public static int BudgetFor(int cards) => Math.Clamp((int)Math.Round(cards / 3.0), 3, 20);

    /// <summary><c>Π over sides (agree + 1) / (seen + 2)</c>; null without a side.</summary>
    public static double? Consensus(IReadOnlyCollection<(int Agree, int Seen)> sides) =>
        sides.Count == 0 ? null : sides.Aggregate(1.0, (product, side) => product * (side.Agree + 1) / (side.Seen + 2));

    /// <summary>The largest difference between two sides; 0 with fewer than two.</summary>
    public static double Divided(IReadOnlyCollection<double> shares) => shares.Count < 2 ? 0 : shares.Max() - shares.Min();

    public static IReadOnlyList<CardResult> Of(Workshop workshop, VotingRound round)
    {
        var ballots = SideBallots.Of(workshop, round);
        var results = round.CardIds.Select(cardId => ForCard(cardId, round.Method, ballots)).ToList();

        // Rounded before it is compared: the order of multiplication must not separate equal results.
        double Score(CardResult result) => Math.Round(result.Consensus ?? result.MeanShare ?? 0, 12);
        return
        [
            .. from result in results
               let rank = 1 + results.Count(other => Score(other) > Score(result))
               orderby rank, result.CardId
               select result with { Rank = rank },
        ];
    }

    private static CardResult ForCard(Guid cardId, VotingMethod method, IReadOnlyList<SideBallots> ballots)
    {
        SideResult[] sides = [.. ballots.Select(side => side.For(cardId, method))];
        SideResult[] shown = [.. sides.Where(side => !side.Hidden)];
        if (method == VotingMethod.Dots)
        {
            double[] shares = [.. shown.Select(side => side.Share!.Value)];
            return new CardResult(cardId, Rank: 0, Consensus: null, shares.Length == 0 ? null : shares.Average(), Divided(shares), sides);
        }

        var agreement = shown.Select(side => (side.Agree!.Value, side.Seen!.Value)).ToList();
        double[] agreed = [.. shown.Where(side => side.Seen > 0).Select(side => (double)side.Agree!.Value / side.Seen!.Value)];
        return new CardResult(cardId, Rank: 0, Consensus(agreement), MeanShare: null, Divided(agreed), sides);
    }
}

/// <summary>The ballots of one side in one round.</summary>
internal sealed record SideBallots(Side Side, bool Hidden, int Voters, IReadOnlyDictionary<Guid, IReadOnlyList<BallotEntry>> ByCard)
{
    public static IReadOnlyList<SideBallots> Of(Workshop workshop, VotingRound round)
    {
        var cards = round.CardIds.ToHashSet();
        var voters = (
            from participant in workshop.Board.Participants
            where participant.Side is not null
            let seat = workshop.SeatOf(participant.ParticipantId).Slice
            let entries = seat.EntriesIn(round.RoundId).Where(entry => cards.Contains(entry.CardId)).ToList()
            where entries.Count > 0
            select (Side: participant.Side!.Value, Consents: seat.ConsentedRoundIds.Contains(round.RoundId), Entries: entries)).ToLookup(voter => voter.Side);
        var mayVote = workshop.Step(round.StepId).Writers;
        return
        [
            .. from side in workshop.Board.Sides.Select(one => one.Side)
               where mayVote.Contains(side) || voters.Contains(side)
               let ballots = voters[side].ToList()
               let shown = ballots.Count >= VotingResults.SmallestShownSide || (ballots.Count > 0 && ballots.TrueForAll(voter => voter.Consents))
               select new SideBallots(side, !shown, ballots.Count, PerCard(ballots.SelectMany(voter => voter.Entries))),
        ];
    }

    private static Dictionary<Guid, IReadOnlyList<BallotEntry>> PerCard(IEnumerable<BallotEntry> entries) =>
        entries.GroupBy(entry => entry.CardId).ToDictionary(card => card.Key, IReadOnlyList<BallotEntry> (card) => [.. card]);

    public SideResult For(Guid cardId, VotingMethod method)
    {
        if (Hidden)
        {
            return SideResult.Undisclosed(Side);
        }

        var entries = ByCard.GetValueOrDefault(cardId, []);
        if (method == VotingMethod.Dots)
        {
            var dots = entries.Sum(entry => entry.Dots ?? 0);
            var all = ByCard.Values.Sum(card => card.Sum(entry => entry.Dots ?? 0));
            return SideResult.Undisclosed(Side) with { Hidden = false, Voters = Voters, Dots = dots, Share = (double)dots / all };
        }

        int Said(BallotChoice choice) => entries.Count(entry => entry.Choice == choice);
        return SideResult.Undisclosed(Side) with
        {
            Hidden = false,
            Voters = Voters,
            Agree = Said(BallotChoice.Agree),
            Disagree = Said(BallotChoice.Disagree),
            Pass = Said(BallotChoice.Pass),
            Seen = entries.Count,
        };
    }
}
