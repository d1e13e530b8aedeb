namespace CoInnovation.Api.Reminders;

/// <summary>Something that happened to a person's wish to be reminded of a workshop's collections.</summary>
public abstract record ReminderEvent;

/// <summary>They want none of this workshop any more.</summary>
public sealed record RemindersStopped(Guid WorkshopId, Guid PersonId, DateTimeOffset StoppedAt) : ReminderEvent;

/// <summary>They want them after all.</summary>
public sealed record RemindersResumed(Guid WorkshopId, Guid PersonId, DateTimeOffset ResumedAt) : ReminderEvent;
