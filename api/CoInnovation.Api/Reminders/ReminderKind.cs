namespace CoInnovation.Api.Reminders;

/// <summary>Of what somebody is reminded.</summary>
internal enum ReminderKind
{
    /// <summary>Cards can be written from now on.</summary>
    Opening,

    /// <summary>They can for one more day.</summary>
    Ending,
}

/// <summary>A reminder whose moment has come.</summary>
internal sealed record DueReminder(string Tenant, Guid WorkshopId, Guid StepId, ReminderKind Kind, DateTimeOffset DueAt);
