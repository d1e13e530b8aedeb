using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Reminders;

/// <summary>Whether a person wants to be reminded of a workshop's collections. It is in no feed: nobody learns who does not.</summary>
public sealed record ReminderWish(bool Stopped)
{
    public const string StreamType = "reminder_wish";

    public static readonly ReminderWish None = new(Stopped: false);

    /// <summary>One for each person and workshop.</summary>
    public static Guid StreamOf(Guid workshopId, Guid personId) => DerivedId.From(personId, $"{StreamType} {workshopId}");

    public static NotFoundException NotFound() => new("REMINDER_LINK_UNKNOWN", "This link leads nowhere. Take it from the newest reminder that you got.");

    public ReminderWish Apply(ReminderEvent happened) => happened switch
    {
        RemindersStopped => new(Stopped: true),
        RemindersResumed => new(Stopped: false),
        _ => throw new InvalidOperationException($"A wish for reminders does not know {happened.GetType().Name}."),
    };
}
