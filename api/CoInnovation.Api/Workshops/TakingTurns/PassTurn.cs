using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.TakingTurns;

/// <summary>
/// Passes the word on: facilitators begin a round and give the word to anybody, the speaker passes it to whoever comes next. When nobody is left, the round ends.
/// </summary>
/// <param name="From">Who has the word, as the caller sees it; null: nobody. When it went on meanwhile nothing happens, so that two who pass it pass it once.</param>
/// <param name="To">Who gets it; null: whoever comes next.</param>
/// <param name="Seconds">How long each may speak, from this turn on; null: as before.</param>
public sealed record PassTurn(Guid CommandId, Guid WorkshopId, Guid? From, Guid? To, int? Seconds) : IWorkshopCommand
{
    public const int ShortestSeconds = 15;

    public const int LongestSeconds = 900;

    public static Decision Decide(PassTurn command, Workshop workshop, CommandContext context)
    {
        var passer = workshop.Acting(context);
        workshop.RefuseClosed();
        var (step, turn) = (workshop.CurrentStep(), workshop.Board.Turn);
        var isSpeaker = turn?.ParticipantId == passer.ParticipantId;
        if (passer.Role != Platform.Principals.ParticipantRole.Facilitator && (!isSpeaker || command.To is not null))
        {
            throw new RuleViolationException("NOT_YOUR_TURN", "Only who has the word passes it on, or a facilitator. Wait for your turn.");
        }

        if (step.Anonymous)
        {
            throw new RuleViolationException("STEP_IS_ANONYMOUS", "In an anonymous step nobody is called up by name. Choose another step.");
        }

        if (command.Seconds is < ShortestSeconds or > LongestSeconds)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"A turn has {ShortestSeconds} to {LongestSeconds} seconds.", ["seconds"]);
        }

        if (turn?.ParticipantId != command.From)
        {
            return Decision.Nothing;
        }

        var next = command.To is { } to ? Speaker(workshop, to) : Turn.Next(workshop.Board);
        var seconds = command.Seconds ?? turn?.Seconds ?? step.Pace?.TurnSeconds;
        return next is null
            ? turn is null ? throw new RuleViolationException("NOBODY_TO_SPEAK", "Nobody takes part yet. Wait until somebody has joined.") : Audience.Publish(new TurnsEnded(step.StepId))
            : Audience.Publish(new TurnPassed(step.StepId, next.ParticipantId, seconds, seconds is { } length ? context.Now.AddSeconds(length) : null));
    }

    private static Participant Speaker(Workshop workshop, Guid id) =>
        workshop.Board.Participants.FirstOrDefault(one => one.ParticipantId == id && one.Present)
        ?? throw new NotFoundException("PARTICIPANT_NOT_FOUND", "There is no such participant in this workshop, or the seat has ended.", ["to"]);
}
