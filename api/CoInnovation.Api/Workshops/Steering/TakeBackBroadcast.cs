using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>Takes back what was said to everybody: it is on no screen from then on. The caller says which message that is: another facilitator may have said something since.</summary>
public sealed record TakeBackBroadcast(Guid CommandId, Guid WorkshopId, int Number) : IWorkshopCommand
{
    public static Decision Decide(TakeBackBroadcast command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        return workshop.Board.Attention.Broadcast?.Number == command.Number
            ? Audience.Publish(new BroadcastTakenBack(command.Number))
            : throw new NotFoundException("MESSAGE_NOT_FOUND", "This message stands on no screen any longer, or another one stands there by now. Look at what everybody sees.", ["number"]);
    }
}
