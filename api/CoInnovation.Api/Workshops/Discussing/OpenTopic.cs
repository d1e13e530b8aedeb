using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Discussing;

/// <summary>Puts a revealed card up for discussion, for some minutes; the topic before it is done with.</summary>
public sealed record OpenTopic(Guid CommandId, Guid WorkshopId, Guid CardId, int? Minutes) : IWorkshopCommand
{
    private const int UsualMinutes = 5;

    public const int LongestMinutes = 60;

    public static Decision Decide(OpenTopic command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        var step = workshop.CurrentStep();
        if (!step.Method.Shape().Discusses)
        {
            throw new RuleViolationException("NOT_YOUR_TURN", "In this step no topics are discussed one by one. Start a discussion.");
        }

        var card = workshop.RevealedCard(command.CardId, facilitator.ParticipantId, "cardId");
        var minutes = StepSettings.Checked(command.Minutes ?? step.Pace?.TopicMinutes ?? UsualMinutes, LongestMinutes);
        return workshop.Board.Topic switch
        {
            { } topic when topic.CardId == card.CardId => Decision.Nothing,
            { } topic => Audience.Publish(new TopicClosed(topic.StepId, topic.CardId), Opened()),
            null => Audience.Publish(Opened()),
        };

        TopicOpened Opened() => new(step.StepId, card.CardId, context.Now.AddMinutes(minutes));
    }
}
