using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>Says something short to everybody, on top of whatever they do.</summary>
public sealed record BroadcastMessage(Guid CommandId, Guid WorkshopId, string Text) : IWorkshopCommand
{
    private const int LongestText = 280;

    public static Decision Decide(BroadcastMessage command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        var text = TypedText.Lines(facilitator.ParticipantId, command.Text, LongestText, "text");
        return Audience.Publish(new MessageBroadcast(workshop.Board.Attention.Said + 1, text, context.Now));
    }
}
