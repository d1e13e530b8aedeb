using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Parking;

/// <summary>Keeps a topic for later, where everybody sees it. Whoever has a seat may.</summary>
public sealed record ParkTopic(Guid CommandId, Guid WorkshopId, Guid TopicId, string Text) : IWorkshopCommand
{
    private const int LongestText = 280;

    private const int MostTopics = 100;

    public static Decision Decide(ParkTopic command, Workshop workshop, CommandContext context)
    {
        var participant = workshop.Acting(context);
        workshop.RefuseClosed();
        var topics = workshop.Board.ParkedTopics;
        if (topics.Any(topic => topic.TopicId == command.TopicId))
        {
            throw InvalidInputException.IdTaken("topicId");
        }

        return topics.Length < MostTopics
            ? Audience.Publish(new TopicParked(command.TopicId, TypedText.Lines(participant.ParticipantId, command.Text, LongestText, "text"), context.Now))
            : throw new RuleViolationException("PARKING_LOT_FULL", $"The parking lot holds {MostTopics} topics, and that is the most. Deal with some first.");
    }
}
