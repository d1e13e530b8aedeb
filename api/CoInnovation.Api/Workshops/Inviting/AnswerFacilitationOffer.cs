using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>Lays an offer to facilitate aside, because it was taken up or is not wanted; one that is not wanted lets nobody in any more.</summary>
public sealed record AnswerFacilitationOffer(Guid CommandId, Guid WorkshopId, bool Taken) : IWorkshopCommand
{
    public static Decision Decide(AnswerFacilitationOffer command, Workshop workshop, CommandContext context)
    {
        var who = workshop.Acting(context).ParticipantId;
        if (workshop.SeatOf(who).Slice.FacilitationOffer is not { } offered)
        {
            return Decision.Nothing;
        }

        var isOpen = workshop.Facilitators.Slice.Invitations.Any(one => one.InvitationId == offered && one.StateAt(context.Now) == InvitationState.Open);
        IEnumerable<WorkshopEvent> revoked = !command.Taken && isOpen ? [new InvitationRevoked(offered, context.Now)] : [];
        return Audience.Publish([new FacilitationOfferAnswered(who, command.Taken), .. revoked]);
    }
}
