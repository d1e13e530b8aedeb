using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Discussing;

/// <summary>Is done with the topic; none is discussed then.</summary>
public sealed record CloseTopic(Guid CommandId, Guid WorkshopId, Guid CardId) : IWorkshopCommand
{
    public static Decision Decide(CloseTopic command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var topic = workshop.CurrentTopic(command.CardId);
        return Audience.Publish(new TopicClosed(topic.StepId, topic.CardId));
    }
}
