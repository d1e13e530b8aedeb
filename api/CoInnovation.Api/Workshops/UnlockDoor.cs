using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Opens the door again.</summary>
public sealed record UnlockDoor(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(UnlockDoor command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return workshop.Board.DoorLocked ? Audience.Publish(new DoorUnlocked()) : Decision.Nothing;
    }
}
