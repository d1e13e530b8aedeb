using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Takes a seat. Workshop, role, side and generation are what the join link's secret or the code was found to lead to.</summary>
public sealed record JoinWorkshop(
    Guid CommandId, Guid WorkshopId, Guid ParticipantId, ParticipantRole Role, Side? Side, int Generation, string Name, IReadOnlyList<string> Expertise)
    : IWorkshopCommand, ISeatTaking
{
    private const int MostTags = 8;

    public static Decision Decide(JoinWorkshop command, Workshop workshop, CommandContext context)
    {
        if (!workshop.Exists || command.Generation != workshop.Facilitators.Slice.Generation)
        {
            throw new RuleViolationException("JOIN_CODE_STALE", "This link or code leads nowhere any more. Ask the facilitator for the new one.");
        }

        workshop.RefuseClosed();
        if (workshop.Board.DoorLocked)
        {
            throw new RuleViolationException("DOOR_LOCKED", "The facilitator lets nobody in at the moment. Ask them to open the door.");
        }

        if (workshop.Board.Participants.Any(one => one.ParticipantId == command.ParticipantId))
        {
            throw InvalidInputException.IdTaken("participantId");
        }

        if (command.Expertise.Count > MostTags)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"At most {MostTags} tags of expertise fit. Leave some out.", ["expertise"]);
        }

        var owner = command.ParticipantId;
        var name = TypedText.By(owner, command.Name, 60, "name");
        var expertise = command.Expertise.Select(tag => TypedText.By(owner, tag, 30, "expertise")).ToList();
        return command is { Role: ParticipantRole.Facilitator } or { Role: ParticipantRole.Observer, Side: null }
            ? Audience.Publish(new ParticipantJoined(owner, name, Side: null, command.Role, expertise, OrganizationId: null))
            : Audience.Publish(new ParticipantJoined(owner, name, command.Side, command.Role, expertise, workshop.OrganizationOf(command.Side)));
    }
}
