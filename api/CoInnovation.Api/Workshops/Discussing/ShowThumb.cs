using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Discussing;

/// <summary>Shows a thumb for going on with the topic, or against it; null takes it back. The others see counts, never whose thumbs they are.</summary>
public sealed record ShowThumb(Guid CommandId, Guid WorkshopId, Guid CardId, Thumb? Thumb) : IWorkshopCommand
{
    public static Decision Decide(ShowThumb command, Workshop workshop, CommandContext context)
    {
        var (participant, _) = workshop.Contributing(context);
        var topic = workshop.CurrentTopic(command.CardId);
        var before = workshop.SeatOf(participant.ParticipantId).Slice.ThumbOn(topic);
        return before == command.Thumb
            ? Decision.Nothing
            : Audience.Publish(
                new ThumbShown(participant.ParticipantId, topic.StepId, topic.CardId, topic.Question, command.Thumb),
                topic.Counted(before, command.Thumb));
    }
}
