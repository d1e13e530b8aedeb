namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>Cards of the step may be written before it runs; of two the later holds, so it also moves the end and opens again.</summary>
public sealed record CollectionOpened(Guid StepId, DateTimeOffset OpensAt, DateTimeOffset Until, LateRule Late) : WorkshopEvent;

/// <summary>A facilitator ended it before its time.</summary>
public sealed record CollectionClosed(Guid StepId, DateTimeOffset ClosedAt) : WorkshopEvent;
