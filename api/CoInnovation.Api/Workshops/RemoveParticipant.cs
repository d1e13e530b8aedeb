using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Ends a participant's seat, and the invitations that they made; what was written stays.</summary>
public sealed record RemoveParticipant(Guid CommandId, Guid WorkshopId, Guid ParticipantId) : IWorkshopCommand
{
    public static Decision Decide(RemoveParticipant command, Workshop workshop, CommandContext context)
    {
        workshop.Facilitator(context);
        var participant = workshop.Board.Participants.FirstOrDefault(one => one.ParticipantId == command.ParticipantId)
            ?? throw new NotFoundException("PARTICIPANT_NOT_FOUND", "There is no such participant in this workshop.", ["participantId"]);
        workshop.RefuseWithoutFacilitator(participant);
        return participant.Present ? Audience.Publish(Removing.Of(workshop, [participant], context.Now)) : Decision.Nothing;
    }
}
