using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>
/// Makes everything unreadable that a participant ever typed in this workshop and from this seat, for everybody and for ever, and ends the seat. Only the participant
/// and the product team can.
/// </summary>
public sealed record EraseParticipant(Guid CommandId, Guid WorkshopId, Guid ParticipantId) : IWorkshopCommand
{
    public static Decision Decide(EraseParticipant command, Workshop workshop, CommandContext context)
    {
        if (!context.Principal.IsProductTeam && workshop.Acting(context).ParticipantId != command.ParticipantId)
        {
            throw new RuleViolationException("NOT_ALLOWED", "Everybody can erase only themself. For others ask the product team.", ["participantId"]);
        }

        var participant = workshop.Board.Participants.FirstOrDefault(one => one.ParticipantId == command.ParticipantId)
            ?? throw new NotFoundException("PARTICIPANT_NOT_FOUND", "There is no such participant in this workshop.", ["participantId"]);
        var asked = new ParticipantErasureAsked(participant.ParticipantId, context.Now);
        return workshop.ErasuresAsked.Contains(participant.ParticipantId) ? Decision.Nothing
            : participant.Present ? Audience.Publish(
                [asked, .. Removing.ByOneself(workshop, participant.ParticipantId, context.Now)])
            : Audience.Publish(asked);
    }
}
