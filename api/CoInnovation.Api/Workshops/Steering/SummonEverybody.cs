using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>Brings everybody's page to the view that the facilitator looks at.</summary>
public sealed record SummonEverybody(Guid CommandId, Guid WorkshopId, SummonedView View, Guid? RoundId) : IWorkshopCommand
{
    public static Decision Decide(SummonEverybody command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        if (command.RoundId is { } roundId)
        {
            if (command.View != SummonedView.Results)
            {
                throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Only results have rounds. Leave the round out, or call to the results.", ["roundId"]);
            }

            if (workshop.Round(roundId).Results is null)
            {
                throw new RuleViolationException("ROUND_OPEN", "This vote is still open, so it has no results. Close it first.", ["roundId"]);
            }
        }

        return Audience.Publish(new EverybodySummoned(workshop.Board.Attention.Summoned + 1, command.View, command.RoundId));
    }
}
