using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>Closes a round of the mirror before everybody has finished, and shows what came out to all sides at once.</summary>
public sealed record CloseMirror(Guid CommandId, Guid WorkshopId, Guid RoundId) : IWorkshopCommand
{
    public static Decision Decide(CloseMirror command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var round = workshop.MirrorRound(command.RoundId);
        return round.Open ? Audience.Publish(Closed(workshop, round)) : Decision.Nothing;
    }

    public static MirrorClosed Closed(Workshop workshop, MirrorRound round) => new(round.RoundId, MirrorResults.Of(workshop, round));

    /// <summary>The rounds for which nothing is waited any more once this has happened: the last who was missing has left.</summary>
    public static IEnumerable<WorkshopEvent> ClosedWith(Workshop workshop, IReadOnlyCollection<WorkshopEvent> happened)
    {
        var after = happened.Aggregate(workshop, (state, one) => state.Apply(one));
        return [.. happened, .. after.Board.MirrorRounds.Where(round => round.Open && after.IsComplete(round)).Select(round => Closed(after, round) with { ByItself = true })];
    }
}
