namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>What becomes of a card that comes after the end of a collection and before its step.</summary>
public enum LateRule
{
    /// <summary>It is refused until the step runs.</summary>
    Refuse,

    /// <summary>It is taken until the step ends.</summary>
    UntilStepEnds,
}

/// <summary>When cards of a step may be written before it runs.</summary>
/// <param name="OpensAt">From this moment on.</param>
/// <param name="Until">Up to this one.</param>
/// <param name="Late">What holds afterwards.</param>
/// <param name="ClosedAt">When a facilitator closed it before its end; null otherwise.</param>
/// <param name="OpeningReminderAt">When people are told by mail that it is open; null: never.</param>
/// <param name="EndingReminderAt">When those who have written nothing are told that it ends soon; null: never.</param>
public sealed record CollectionWindow(
    DateTimeOffset OpensAt, DateTimeOffset Until, LateRule Late, DateTimeOffset? ClosedAt, DateTimeOffset? OpeningReminderAt, DateTimeOffset? EndingReminderAt)
{
    /// <summary>How long before its end people are reminded: long enough to find the time for it.</summary>
    public static readonly TimeSpan RemindsBeforeEnd = TimeSpan.FromDays(1);

    public static CollectionWindow From(CollectionOpened e) => new(e.OpensAt, e.Until, e.Late, ClosedAt: null, e.OpeningReminderAt, e.EndingReminderAt);

    /// <summary>Whether cards are taken now or will be.</summary>
    public bool GoesOn(DateTimeOffset now) => now < OpensAt ? ClosedAt is null : Takes(now);

    public bool Takes(DateTimeOffset now) => ClosedAt is null && OpensAt <= now && (now < Until || Late == LateRule.UntilStepEnds);
}
