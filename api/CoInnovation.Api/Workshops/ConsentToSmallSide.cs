using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Agrees that the caller's side is shown even if fewer than 3 of it vote; all its voters must.</summary>
public sealed record ConsentToSmallSide(Guid CommandId, Guid WorkshopId, Guid RoundId, bool Consent) : IWorkshopCommand
{
    public static Decision Decide(ConsentToSmallSide command, Workshop workshop, CommandContext context)
    {
        var (voter, _) = workshop.Contributing(context);
        var round = workshop.OpenRound(command.RoundId);
        return workshop.SeatOf(voter.ParticipantId).Slice.ConsentedRoundIds.Contains(round.RoundId) == command.Consent
            ? Decision.Nothing
            : Audience.Publish(new SmallSideConsentGiven(voter.ParticipantId, round.RoundId, command.Consent));
    }
}
