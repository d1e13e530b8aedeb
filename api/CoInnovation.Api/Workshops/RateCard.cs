using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Rates a card as the round's method asks for; null takes the rating back.</summary>
public sealed record RateCard(Guid CommandId, Guid WorkshopId, Guid RoundId, Guid CardId, Rating? Rating) : IWorkshopCommand
{
    public static Decision Decide(RateCard command, Workshop workshop, CommandContext context)
    {
        var (voter, round) = workshop.Voting(context, command.RoundId, command.CardId, VotingMethod.Nuf, VotingMethod.ImpactEffort);
        var rating = command.Rating?.For(round.Method);
        var seat = workshop.SeatOf(voter.ParticipantId).Slice;
        var before = seat.EntriesIn(round.RoundId).FirstOrDefault(entry => entry.CardId == command.CardId)?.Rating;
        return before == rating
            ? Decision.Nothing
            : seat.Voted(round, new CardRated(voter.ParticipantId, round.RoundId, command.CardId, rating));
    }
}
