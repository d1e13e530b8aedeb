using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Summaries;

/// <summary>Agrees to get the summary by mail, once, after the close; another address takes the place of the first. The address was checked before.</summary>
public sealed record AskForSummary(Guid CommandId, Guid WorkshopId, Guid ParticipantId, string Address, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Language Language = Language.En) : ICommand
{
    public static Decision Decide(AskForSummary command, SummaryRequest request, CommandContext context)
    {
        if (context.Principal.SeatIn(command.WorkshopId)?.ParticipantId != command.ParticipantId)
        {
            throw SummaryRequest.NotFound();
        }

        request.RefuseMailed();
        return request.Asked?.Address.Text == command.Address && request.Asked.Language == command.Language
            ? Decision.Nothing
            : new Decision([new NewEvent(new SummaryAsked(command.WorkshopId, command.ParticipantId, Sealed.Of(command.ParticipantId, command.Address), context.Now, command.Language))]);
    }
}
