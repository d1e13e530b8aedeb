using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops;

/// <summary>The ballots of one side in one round.</summary>
/// <param name="Consents">Whether all of them agreed to be shown although they are few.</param>
internal sealed record SideBallots(Side Side, bool Consents, int Voters, IReadOnlyDictionary<Guid, IReadOnlyList<BallotEntry>> ByCard)
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
               select new SideBallots(side, ballots.TrueForAll(voter => voter.Consents), ballots.Count, PerCard(ballots.SelectMany(voter => voter.Entries))),
        ];
    }

    private bool Hidden => !MayShow(Voters);

    /// <summary>What so many said together is nobody's own word.</summary>
    private bool MayShow(int voters) => voters >= VotingResults.SmallestShownSide || (voters > 0 && Consents);

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

        if (method.Rates())
        {
            return SideResult.Undisclosed(Side) with
            {
                Hidden = false,
                Voters = Voters,
                Seen = entries.Count,
                Mean = MayShow(entries.Count) ? RatingResults.Mean(entries.Select(entry => entry.Rating).OfType<Rating>()) : null,
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
