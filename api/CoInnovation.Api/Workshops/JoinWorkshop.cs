using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Takes a seat. Workshop, role, side and generation are what the join link's secret or the code was found to lead to.</summary>
public sealed record JoinWorkshop(
    Guid CommandId, Guid WorkshopId, Guid ParticipantId, ParticipantRole Role, Side? Side, int Generation, string Name, IReadOnlyList<string> Expertise)
    : IWorkshopCommand, ISeatTaking
{
    public static Decision Decide(JoinWorkshop command, Workshop workshop, CommandContext context)
    {
        if (!workshop.Exists || command.Generation != workshop.Facilitators.Slice.Generation)
        {
            throw new RuleViolationException("JOIN_CODE_STALE", "This link or code leads nowhere any more. Ask the facilitator for the new one.");
        }

        var joined = Arriving.Seat(workshop, command.ParticipantId, command.Role, command.Side, command.Name, command.Expertise);
        return Audience.Publish([joined, .. workshop.GroupFor(joined)]);
    }
}
