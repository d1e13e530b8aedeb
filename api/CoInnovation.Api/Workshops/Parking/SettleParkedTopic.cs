using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Parking;

/// <summary>Marks a parked topic as dealt with, or opens it again.</summary>
public sealed record SettleParkedTopic(Guid CommandId, Guid WorkshopId, Guid TopicId, bool Settled) : IWorkshopCommand
{
    public static Decision Decide(SettleParkedTopic command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var topic = workshop.Board.ParkedTopics.FirstOrDefault(one => one.TopicId == command.TopicId)
            ?? throw new NotFoundException("TOPIC_NOT_FOUND", "There is no such topic in the parking lot.", ["topicId"]);
        return topic.Settled == command.Settled ? Decision.Nothing : Audience.Publish(new ParkedTopicSettled(topic.TopicId, command.Settled));
    }
}
