using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>Says what the caller holds of a statement, and what they guess the other side does; both null take it back. The last answer that is waited for closes the round.</summary>
public sealed record AnswerStatement(Guid CommandId, Guid WorkshopId, Guid RoundId, MirrorStatement Statement, MirrorAnswer? Answer, MirrorAnswer? Guess) : IWorkshopCommand
{
    public static Decision Decide(AnswerStatement command, Workshop workshop, CommandContext context)
    {
        var (participant, side) = workshop.Contributing(context);
        var round = workshop.MirrorRound(command.RoundId);
        if (!round.Open)
        {
            throw new RuleViolationException("ROUND_CLOSED", "This mirror is closed. What came out is on the page.", ["roundId"]);
        }

        var place = round.Sides.FirstOrDefault(one => one.Side == side)
            ?? throw new RuleViolationException("SIDE_DOES_NOT_WRITE", "Your side does not answer in this step.", ["roundId"]);
        if (command.Guess is not null && place.Guesses is null)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "There is no other side whose answer you could guess.", ["guess"]);
        }

        var entry = new MirrorEntry(command.Statement, command.Answer, command.Guess);
        var before = workshop.SeatOf(participant.ParticipantId).Slice.EntriesIn(round).FirstOrDefault(one => one.Statement == command.Statement);
        if ((before ?? new(command.Statement, Answer: null, Guess: null)) == entry)
        {
            return Decision.Nothing;
        }

        var answered = new StatementAnswered(participant.ParticipantId, round.RoundId, command.Statement, command.Answer, command.Guess);
        var after = workshop.Apply(answered);
        var counted = after.Counted(round);
        var isNew = !counted.Sides.SequenceEqual(round.Sides) || !counted.Answered.SequenceEqual(round.Answered);
        return Audience.Publish(
            [answered, .. isNew ? [counted] : Array.Empty<WorkshopEvent>(), .. after.IsComplete(round) ? [CloseMirror.Closed(after, round) with { ByItself = true }] : Array.Empty<WorkshopEvent>()]);
    }
}
