using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Workshops.Discussing;

/// <summary>What commands about the topic ask of the state.</summary>
internal static class TopicGuards
{
    /// <summary>The topic under discussion, if it is still this card.</summary>
    public static Topic CurrentTopic(this Workshop workshop, Guid cardId) =>
        workshop.Board.Topic is { } topic && topic.CardId == cardId
            ? topic
            : throw new RuleViolationException("TOPIC_CLOSED", "This topic is not discussed any more.", ["cardId"]);

    /// <summary>The seat's thumb, if it was shown since the topic was opened or last extended.</summary>
    public static Thumb? ThumbOn(this OwnSeat seat, Topic topic) =>
        seat.Thumb is { } own && own.Question == topic.Question ? own.Thumb : null;
}
