using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>Takes a seat on the side that names an organization to which the caller belongs, without a link. The locked door and the close stop it as they stop everybody.</summary>
public sealed record JoinAsMember(Guid CommandId, Guid OrganizationId, Guid WorkshopId, Guid ParticipantId, string Name, IReadOnlyList<string> Expertise)
    : IWorkshopCommand, IForAccount, ISeatTaking
{
    public static Decision Decide(JoinAsMember command, Workshop workshop, CommandContext context)
    {
        var side = workshop.SideOf(command.OrganizationId) ?? throw SideGuards.NoRequest();

        // One side for each person: by what the request knows of their seats, and exactly for seats that were taken this way, from however many devices at once.
        var person = context.Principal.PersonId!.Value;
        var seats = context.Principal.Seats.Where(seat => seat.WorkshopId == command.WorkshopId && seat.Role == ParticipantRole.Contributor).Select(seat => seat.ParticipantId)
            .Concat(workshop.MemberSeats.Where(seat => seat.Value.PersonId == person).Select(seat => seat.Key));
        if (workshop.Board.Participants.Any(one => one.Present && seats.Contains(one.ParticipantId)))
        {
            throw new RuleViolationException("SEATED_ALREADY", "You have a seat for a side of this workshop already. Open the workshop.");
        }

        var joined = Arriving.Seat(workshop, command.ParticipantId, ParticipantRole.Contributor, side, command.Name, command.Expertise);
        return Audience.Publish([joined, new MemberSeated(command.ParticipantId, side, command.OrganizationId, person), .. workshop.GroupFor(joined)]);
    }
}
