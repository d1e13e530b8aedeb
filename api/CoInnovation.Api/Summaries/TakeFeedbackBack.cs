using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Summaries;

/// <summary>Takes one's feedback back.</summary>
public sealed record TakeFeedbackBack(Guid CommandId, Guid WorkshopId, Guid ParticipantId) : ICommand
{
    public static Decision Decide(TakeFeedbackBack command, SeatFeedback feedback, CommandContext context) =>
        context.Principal.SeatIn(command.WorkshopId)?.ParticipantId != command.ParticipantId ? throw SummaryRequest.NotFound()
        : feedback.Given is null ? Decision.Nothing
        : new Decision([new NewEvent(new FeedbackTakenBack(command.WorkshopId, command.ParticipantId, context.Now))]);
}
