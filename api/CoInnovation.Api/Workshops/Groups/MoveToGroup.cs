using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>
/// Moves somebody into another group, or out of all. Facilitators look into a group by joining it, so that everybody in it sees that they are there; then they read its note, and never before.
/// </summary>
public sealed record MoveToGroup(Guid CommandId, Guid WorkshopId, Guid ParticipantId, Guid? GroupId) : IWorkshopCommand
{
    public static Decision Decide(MoveToGroup command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var grouping = workshop.OpenGroups();
        var who = workshop.Board.Participants.FirstOrDefault(one => one.ParticipantId == command.ParticipantId && one.Present)
            ?? throw new NotFoundException("PARTICIPANT_NOT_FOUND", "There is no such participant in this workshop, or the seat has ended.", ["participantId"]);
        return command.GroupId is { } groupId && grouping.Groups.All(group => group.GroupId != groupId)
                ? throw new NotFoundException("GROUP_NOT_FOUND", "There is no such group now. Look which groups are on.", ["groupId"])
            : grouping.GroupOf(who.ParticipantId)?.GroupId == command.GroupId ? Decision.Nothing
            : Audience.Publish(workshop.Moved(grouping, who.ParticipantId, command.GroupId));
    }
}
