using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Sheets;

/// <summary>Begins the next round of brainwriting: each sheet goes to somebody else, of another side where that can be, and the clock starts anew.</summary>
/// <param name="Round">The round that begins, from 2 on. When it has begun already nothing happens, so that two who pass them pass them once.</param>
public sealed record PassSheets(Guid CommandId, Guid WorkshopId, int Round) : IWorkshopCommand
{
    public const int MostRounds = 6;

    public static Decision Decide(PassSheets command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.CurrentStep();
        // The circle follows from who came when, so everybody could tell whose ideas they hold.
        if (step.Anonymous)
        {
            throw new RuleViolationException("STEP_IS_ANONYMOUS", "In an anonymous step sheets would tell who wrote them. Reveal the cards instead.");
        }

        if (!step.OnSheets())
        {
            throw new RuleViolationException("NOT_YOUR_TURN", "In this step no sheets go round. Start a silent brainwriting.");
        }

        if (command.Round is < 2 or > MostRounds)
        {
            throw new RuleViolationException("LAST_ROUND", $"Sheets go round until the {MostRounds}th round. Reveal what stands on them.", ["round"]);
        }

        if (command.Round <= step.SheetRound)
        {
            return Decision.Nothing;
        }

        var held = SheetPassing.Next(workshop, step, command.Round);
        return held.Count < 2
            ? throw new RuleViolationException("NOBODY_TO_PASS_TO", "Sheets need at least two people. Wait until somebody else has joined.")
            : Audience.Publish(
                [new SheetsPassed(step.StepId, command.Round, context.Now + step.RoundLength()), .. held]);
    }
}
