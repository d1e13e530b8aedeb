using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Closes a round and publishes its result, per side.</summary>
public sealed record CloseVotingRound(Guid CommandId, Guid WorkshopId, Guid RoundId) : IWorkshopCommand
{
    public static Decision Decide(CloseVotingRound command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var round = workshop.Round(command.RoundId);
        return round.Open ? Audience.Publish(Closed(workshop, round)) : Decision.Nothing;
    }

    public static VotingRoundClosed Closed(Workshop workshop, VotingRound round) => new(round.RoundId, VotingResults.Of(workshop, round));
}
