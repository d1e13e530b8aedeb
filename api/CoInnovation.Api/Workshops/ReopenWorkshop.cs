using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>
/// Opens a closed workshop again. The code and the links that it had ended with its guests: once that day is past, it gets new ones and its invitations are revoked, so whoever kept an old link, to facilitate above all, comes in by it no more.
/// </summary>
/// <param name="CommandId">The command.</param>
/// <param name="WorkshopId">The workshop.</param>
/// <param name="JoinCode">Drawn where the command arrives, in case that it is needed; a retry may bring another, so it is no part of the fingerprint.</param>
public sealed record ReopenWorkshop(Guid CommandId, Guid WorkshopId, [property: JsonIgnore] string JoinCode) : IWorkshopCommand
{
    public static Decision Decide(ReopenWorkshop command, Workshop workshop, CommandContext context)
    {
        workshop.Facilitator(context);
        var board = workshop.Board;
        if (board.State != WorkshopState.Closed)
        {
            throw new RuleViolationException("WORKSHOP_NOT_CLOSED", "This workshop is not closed.");
        }

        if (GuestsEnd.Of(board.ClosedAt!.Value, board.FollowUpOn) > context.Now)
        {
            return Audience.Publish(new WorkshopReopened());
        }

        var facilitation = workshop.Facilitators.Slice;
        return Audience.Publish(
        [
            new WorkshopReopened(),
            new JoinCodeIssued(command.JoinCode, facilitation.Generation + 1),
            .. facilitation.Invitations.Where(one => one.RevokedAt is null).Select(one => new InvitationRevoked(one.InvitationId, context.Now)),
        ]);
    }
}
