using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Summaries;

/// <summary>Takes the consent to a mail back, as long as it has not been sent.</summary>
public sealed record TakeSummaryBack(Guid CommandId, Guid WorkshopId, Guid ParticipantId) : ICommand
{
    public static Decision Decide(TakeSummaryBack command, SummaryRequest request, CommandContext context)
    {
        if (context.Principal.SeatIn(command.WorkshopId)?.ParticipantId != command.ParticipantId)
        {
            throw SummaryRequest.NotFound();
        }

        request.RefuseMailed();
        return request.Asked is null
            ? Decision.Nothing
            : new Decision([new NewEvent(new SummaryTakenBack(command.WorkshopId, command.ParticipantId, context.Now))]);
    }
}
