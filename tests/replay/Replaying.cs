using CoInnovation.Replay.Checks;
using CoInnovation.Replay.Conversations;
using CoInnovation.Replay.Playing;

namespace CoInnovation.Replay;

/// <summary>One replay from the first seat to the last check.</summary>
public static class Replaying
{
    /// <param name="facilitatorSecret">What stands behind <c>#</c> in a facilitator link of any workshop there.</param>
    /// <param name="speed">How many times faster than it happened; null: as fast as it goes.</param>
    public static async Task<Report> RunAsync(Conversation conversation, Uri address, string facilitatorSecret, double? speed, TimeProvider time, CancellationToken cancellationToken)
    {
        var hidden = new HiddenCards();
        var deliveries = new Deliveries(time);
        await using var stage = new Stage(address, facilitatorSecret, conversation, hidden, deliveries, time);
        await stage.PrepareAsync(cancellationToken);
        var before = stage.Everybody.Sum(one => one.Acknowledged);

        var performance = new Performance(stage, conversation, speed, hidden, deliveries, time);
        await performance.PlayAsync(cancellationToken);
        var played = stage.Everybody.Sum(one => one.Acknowledged) - before;

        var finale = new Finale(stage, conversation, performance, hidden, time);
        await finale.CloseAsync(cancellationToken);
        List<Finding> findings = [.. await finale.CheckAsync(cancellationToken), new("every event reached every client entitled to it", deliveries.UnderWay.ToList())];
        return new Report(
            conversation.Topic, stage.People.Count, played, stage.Everybody.Sum(one => one.Retried), stage.Everybody.Sum(one => one.Viewer.Resyncs), performance.Took, deliveries.Measured, findings);
    }
}
