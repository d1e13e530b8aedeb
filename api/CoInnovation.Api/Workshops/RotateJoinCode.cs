using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Replaces the six-character code and all join links; the old ones stop working at once.</summary>
/// <param name="JoinCode">Drawn where the command arrives; a retry may bring another, so it is no part of the fingerprint.</param>
public sealed record RotateJoinCode(Guid CommandId, Guid WorkshopId, [property: JsonIgnore] string JoinCode) : IWorkshopCommand
{
    public static Decision Decide(RotateJoinCode command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return Audience.Publish(new JoinCodeIssued(command.JoinCode, workshop.Facilitators.Slice.Generation + 1));
    }
}
