using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.TakingTurns;

/// <summary>Who has the word in a round of a step, one after another; null members where nothing bounds it.</summary>
/// <param name="Seconds">How long each may speak.</param>
/// <param name="EndsAt">When the speaker's time is up.</param>
/// <param name="SpokenIds">Who had the word before, the first one first.</param>
public sealed record Turn(Guid StepId, Guid ParticipantId, int? Seconds, DateTimeOffset? EndsAt, ImmutableArray<Guid> SpokenIds)
{
    /// <summary>The word goes on: who had it has spoken.</summary>
    public static Turn Passed(Turn? before, TurnPassed passed)
    {
        ImmutableArray<Guid> spoken = before is { } turn && turn.StepId == passed.StepId ? turn.SpokenIds.Remove(turn.ParticipantId).Add(turn.ParticipantId) : [];
        return new Turn(passed.StepId, passed.ParticipantId, passed.Seconds, passed.EndsAt, spoken.Remove(passed.ParticipantId));
    }

    /// <summary>
    /// Who comes next of those who have not spoken: somebody of the side that spoke least, so that a large side does not speak first; within a side, in the order in
    /// which they came. Null when everybody has spoken.
    /// </summary>
    public static Participant? Next(WorkshopBoard board)
    {
        var (speaker, spoken) = board.Turn is { } turn ? (turn.ParticipantId, turn.SpokenIds) : (Guid.Empty, []);
        var taken = board.Participants.Where(one => spoken.Contains(one.ParticipantId) || one.ParticipantId == speaker).ToLookup(one => one.Side);
        return (
            from one in board.Participants
            where one is { Present: true, Role: ParticipantRole.Contributor } && one.ParticipantId != speaker && !spoken.Contains(one.ParticipantId)
            orderby taken[one.Side].Count(), one.Side
            select one).FirstOrDefault();
    }
}
