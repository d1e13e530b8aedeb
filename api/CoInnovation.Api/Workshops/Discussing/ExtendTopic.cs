using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Discussing;

/// <summary>Gives the topic more time; when it is up already, from now on. Thumbs are asked for anew.</summary>
public sealed record ExtendTopic(Guid CommandId, Guid WorkshopId, Guid CardId, int? Minutes) : IWorkshopCommand
{
    private const int UsualMinutes = 2;

    public static Decision Decide(ExtendTopic command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var topic = workshop.CurrentTopic(command.CardId);
        var minutes = StepSettings.Checked(command.Minutes ?? workshop.Step(topic.StepId).Pace?.ExtensionMinutes ?? UsualMinutes, OpenTopic.LongestMinutes);
        return Audience.Publish(new TopicExtended(topic.StepId, topic.CardId, (topic.EndsAt > context.Now ? topic.EndsAt : context.Now).AddMinutes(minutes)));
    }
}
