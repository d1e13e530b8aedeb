using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Lets nobody else in; those who are in stay.</summary>
public sealed record LockDoor(Guid CommandId, Guid WorkshopId) : IWorkshopCommand
{
    public static Decision Decide(LockDoor command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return workshop.Board.DoorLocked ? Decision.Nothing : Audience.Publish(new DoorLocked());
    }
}
