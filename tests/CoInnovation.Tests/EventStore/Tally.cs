using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Tests.EventStore;

/// <summary>The smallest domain that exercises the store: a tally that counts up to a limit, and remarks in people's own words.</summary>
public sealed record Counted(int By);

public sealed record LimitSet(int Limit);

public sealed record RemarkMade(Sealed Text, TallyMood Mood);

public sealed record CountedOnce;

public enum TallyMood
{
    VeryCalm,
    Stormy,
}

public sealed record Tally(int Total, int Limit, int Remarks)
{
    public static readonly Tally None = new(0, int.MaxValue, 0);

    public static StreamDefinition<Tally> Definition { get; } = new("tally", () => None, (tally, data, _) => data switch
    {
        Counted counted => tally with { Total = tally.Total + counted.By },
        LimitSet set => tally with { Limit = set.Limit },
        RemarkMade => tally with { Remarks = tally.Remarks + 1 },
        _ => throw new InvalidOperationException($"A tally has no {data.GetType().Name}."),
    });

    public static EventTypes Types() => new EventTypes()
        .Add<Counted>("counted", version: 2)
        .Upcast<CountedOnce, Counted>("counted", version: 1, _ => new Counted(1))
        .Add<LimitSet>("limit_set")
        .Add<RemarkMade>("remark_made");

    /// <summary>Counts unless that would pass the limit.</summary>
    public static Submission<Tally> Count(int by, Guid? commandId = null, string principal = "ann", string? feed = null) => new(
        commandId ?? Ids.Next(),
        Fingerprint.Of("count", new { by }),
        principal,
        (tally, context) => tally.Total + by > tally.Limit
            ? throw new LimitPassedException()
            : new Decision([new NewEvent(new Counted(by), feed)], new { total = tally.Total + by }),
        CommandMetadata.None);

    public static Submission<Tally> SetLimit(int limit) => new(
        Ids.Next(), Fingerprint.Of("limit", new { limit }), "ann", (_, _) => new Decision([new NewEvent(new LimitSet(limit))]), CommandMetadata.None);

    public static Submission<Tally> Nothing(Guid? commandId = null) => new(
        commandId ?? Ids.Next(), Fingerprint.Of("nothing", new { }), "ann", (tally, _) => new Decision([], new { total = tally.Total }), CommandMetadata.None);
}

public sealed class LimitPassedException() : Exception("The limit is passed.");

public static class Ids
{
    public static Guid Next() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
