using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>
/// Asks somebody who is here to facilitate as well. What they are offered is an invitation for one, which only they are shown: by it they take a second seat, and go on
/// acting for their side from the first.
/// </summary>
public sealed record OfferFacilitation(Guid CommandId, Guid WorkshopId, Guid ParticipantId, Guid InvitationId) : IWorkshopCommand
{
    private const int Days = 1;

    public static Decision Decide(OfferFacilitation command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var participant = workshop.Board.Participants.FirstOrDefault(one => one.ParticipantId == command.ParticipantId && one.Present)
            ?? throw new NotFoundException("PARTICIPANT_NOT_FOUND", "There is no such participant in this workshop any more.", ["participantId"]);
        if (participant.Role == ParticipantRole.Facilitator)
        {
            throw new RuleViolationException("ALREADY_FACILITATES", "This person facilitates already. Choose somebody else.", ["participantId"]);
        }

        if (workshop.SeatOf(participant.ParticipantId).Slice.FacilitationOffer is { } offered
            && workshop.Facilitators.Slice.Invitations.Any(one => one.InvitationId == offered && one.StateAt(context.Now) == InvitationState.Open))
        {
            return Decision.Nothing;
        }

        var invited = MakeInvitation.Decide(
            new MakeInvitation(command.CommandId, command.WorkshopId, command.InvitationId, "Co-facilitator", ParticipantRole.Facilitator, Side: null, MostUses: 1, Days), workshop, context);
        return new Decision([.. invited.Events, .. Audience.Publish(new FacilitationOffered(participant.ParticipantId, command.InvitationId)).Events]);
    }
}
