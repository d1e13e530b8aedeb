namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>Cards of the step may be written before it runs; of two the later holds, so it also moves the end and opens again.</summary>
/// <param name="OpeningReminderAt">When those who are asked for cards are told so by mail; null: never. Events of before lack this and what follows.</param>
/// <param name="EndingReminderAt">When those who have written nothing are told that the end is near; null: never.</param>
public sealed record CollectionOpened(
    Guid StepId, DateTimeOffset OpensAt, DateTimeOffset Until, LateRule Late, DateTimeOffset? OpeningReminderAt = null, DateTimeOffset? EndingReminderAt = null) : WorkshopEvent;

/// <summary>A facilitator ended it before its time.</summary>
public sealed record CollectionClosed(Guid StepId, DateTimeOffset ClosedAt) : WorkshopEvent;
