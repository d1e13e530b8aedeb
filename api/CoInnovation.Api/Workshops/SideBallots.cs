using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops;

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

        if (method is VotingMethod.Nuf or VotingMethod.ImpactEffort)
        {
            return SideResult.Undisclosed(Side) with
            {
                Hidden = false,
                Voters = Voters,
                Seen = entries.Count,
                Mean = RatingResults.Mean(entries.Select(entry => entry.Rating).OfType<Rating>()),
            };
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
