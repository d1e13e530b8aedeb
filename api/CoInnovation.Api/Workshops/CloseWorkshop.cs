using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Ends the workshop for everybody, its groups, current step, open votes and an open mirror with it; cards that are hidden stay hidden.</summary>
public sealed record CloseWorkshop(Guid CommandId, Guid WorkshopId, DateOnly? FollowUpOn) : IWorkshopCommand
{
    private const int MostYears = 5;

    public static Decision Decide(CloseWorkshop command, Workshop workshop, CommandContext context)
    {
        workshop.Facilitator(context);
        var board = workshop.Board;
        if (board.State == WorkshopState.Closed)
        {
            return board.FollowUpOn == command.FollowUpOn
                ? Decision.Nothing
                : throw new RuleViolationException("WORKSHOP_CLOSED", "This workshop is closed already. Open it again to change the date.", ["followUpOn"]);
        }

        // The day has begun somewhere on Earth twelve hours before it begins in Greenwich, and it ends twelve hours after.
        if (command.FollowUpOn is { } day
            && (day < DateOnly.FromDateTime(context.Now.UtcDateTime.AddHours(-12)) || day > DateOnly.FromDateTime(context.Now.UtcDateTime).AddYears(MostYears)))
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"Choose a day between today and {MostYears} years from now.", ["followUpOn"]);
        }

        List<WorkshopEvent> recalled = [.. workshop.Recall(command.CommandId, context.Now)];
        var back = recalled.Aggregate(workshop, (state, happened) => state.Apply(happened));
        return Audience.Publish(
            [.. recalled,
            .. back.Board.VotingRounds.Where(round => round.Open).Select(round => CloseVotingRound.Closed(back, round)),
            .. back.Board.MirrorRounds.Where(round => round.Open).Select(round => CloseMirror.Closed(back, round)),
            .. board.CurrentStepId is { } current ? [new StepEnded(current, context.Now)] : Array.Empty<WorkshopEvent>(),
            new WorkshopClosed(context.Now, command.FollowUpOn)]);
    }
}
