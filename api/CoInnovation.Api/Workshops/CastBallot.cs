using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Says agree, disagree or pass to a card; null takes it back.</summary>
public sealed record CastBallot(Guid CommandId, Guid WorkshopId, Guid RoundId, Guid CardId, BallotChoice? Choice) : IWorkshopCommand
{
    public static Decision Decide(CastBallot command, Workshop workshop, CommandContext context)
    {
        var (voter, round) = workshop.Voting(context, command.RoundId, command.CardId, VotingMethod.Agreement);
        var seat = workshop.SeatOf(voter.ParticipantId).Slice;
        var before = seat.EntriesIn(round.RoundId).FirstOrDefault(entry => entry.CardId == command.CardId)?.Choice;
        return before == command.Choice
            ? Decision.Nothing
            : seat.Voted(round, new BallotCast(voter.ParticipantId, round.RoundId, command.CardId, command.Choice));
    }
}
