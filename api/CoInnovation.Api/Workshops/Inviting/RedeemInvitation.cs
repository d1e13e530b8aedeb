using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>Takes a seat by an invitation. Workshop, invitation and generation are what its secret was found to lead to.</summary>
public sealed record RedeemInvitation(
    Guid CommandId, Guid WorkshopId, Guid ParticipantId, Guid InvitationId, int Generation, string Name, IReadOnlyList<string> Expertise) : IWorkshopCommand, ISeatTaking
{
    /// <summary>The seat and its count are one decision, and so one append: of any number who come at once, no more get in than it is for.</summary>
    public static Decision Decide(RedeemInvitation command, Workshop workshop, CommandContext context)
    {
        var invitation = workshop.Usable(command.InvitationId, command.Generation, context.Now);
        var joined = Arriving.Seat(workshop, command.ParticipantId, invitation.Role, invitation.Side, command.Name, command.Expertise);
        return Audience.Publish([joined, new InvitationUsed(invitation.InvitationId, command.ParticipantId, context.Now), .. workshop.GroupFor(joined)]);
    }
}
