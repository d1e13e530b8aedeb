using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops;

/// <summary>What is asked of everybody who comes in, whichever way they come.</summary>
internal static class Arriving
{
    private const int MostTags = 8;

    /// <summary>Also those who left: what they wrote stays, and every page gets the list. Whoever is to facilitate comes in all the same.</summary>
    private const int MostSeats = 2000;

    /// <summary>The seat that they take.</summary>
    public static ParticipantJoined Seat(
        Workshop workshop, Guid participantId, ParticipantRole role, Side? side, string name, IReadOnlyList<string> expertise)
    {
        workshop.RefuseClosed();
        if (workshop.Board.DoorLocked)
        {
            throw new RuleViolationException("DOOR_LOCKED", "The facilitator lets nobody in at the moment. Ask them to open the door.");
        }

        if (workshop.Board.Participants.Any(one => one.ParticipantId == participantId))
        {
            throw InvalidInputException.IdTaken("participantId");
        }

        if (role != ParticipantRole.Facilitator && workshop.Board.Participants.Length >= MostSeats)
        {
            throw new RuleViolationException("WORKSHOP_FULL", $"{MostSeats} people have taken a seat in this workshop, and that is the most. Ask the facilitator to plan another one.");
        }

        if (expertise.Count > MostTags)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"At most {MostTags} tags of expertise fit. Leave some out.", ["expertise"]);
        }

        var sealedName = TypedText.By(participantId, name, 60, "name");
        var tags = expertise.Select(tag => TypedText.By(participantId, tag, 30, "expertise")).ToList();
        return role == ParticipantRole.Facilitator || (role == ParticipantRole.Observer && side is null)
            ? new ParticipantJoined(participantId, sealedName, Side: null, role, tags, OrganizationId: null)
            : new ParticipantJoined(participantId, sealedName, side, role, tags, workshop.OrganizationOf(side));
    }
}
