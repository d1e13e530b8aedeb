using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>Asks the sides of the current step for their answers. These are sealed for everybody else until the round closes.</summary>
public sealed record OpenMirror(Guid CommandId, Guid WorkshopId, Guid RoundId, Guid StepId, int? MinPerSide) : IWorkshopCommand
{
    /// <summary>Of fewer than three, each can work out what the others said.</summary>
    private const int FewestPerSide = 3;

    private const int MostPerSide = 50;

    public static Decision Decide(OpenMirror command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.Step(command.StepId);
        if (step.StepId != workshop.Board.CurrentStepId || !step.Method.Shape().Mirrors)
        {
            throw new RuleViolationException("NOT_YOUR_TURN", "No perception mirror is running. Start its step first.", ["stepId"]);
        }

        if (workshop.Board.MirrorRounds.Any(round => round.RoundId == command.RoundId))
        {
            throw InvalidInputException.IdTaken("roundId");
        }

        if (workshop.Board.MirrorRounds.Any(round => round.Open && round.StepId == step.StepId))
        {
            throw new RuleViolationException("ROUND_OPEN", "The mirror is open in this step already. Close it first.", ["stepId"]);
        }

        if (command.MinPerSide is < FewestPerSide or > MostPerSide)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"Choose {FewestPerSide} to {MostPerSide} answers for each side.", ["minPerSide"]);
        }

        Side[] sides = [.. workshop.Board.Sides.Select(one => one.Side).Where(step.Writers.Contains).Order()];
        return sides.Length < 2
            ? throw new InvalidInputException("VALUE_OUT_OF_RANGE", "A mirror needs two sides. Let another one take part in this step.", ["stepId"])
            : Audience.Publish(new MirrorOpened(command.RoundId, step.StepId, sides, command.MinPerSide ?? FewestPerSide));
    }
}
