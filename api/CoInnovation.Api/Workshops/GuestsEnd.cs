namespace CoInnovation.Api.Workshops;

/// <summary>
/// Until when a closed workshop is open to those who never signed in: long enough to read the summary, to say whether it helped, and to come to the next meeting.
/// Whoever signs in before keeps the seat and everything written from it.
/// </summary>
public static class GuestsEnd
{
    public static readonly TimeSpan AfterClose = TimeSpan.FromDays(30);

    private const int DaysAfterFollowUp = 14;

    /// <summary>30 days after the close, or 14 days after the day of the next meeting (UTC), whichever is later.</summary>
    public static DateTimeOffset Of(DateTimeOffset closedAt, DateOnly? followUpOn)
    {
        var afterClose = closedAt + AfterClose;
        return followUpOn is { } day && new DateTimeOffset(day.AddDays(DaysAfterFollowUp + 1), TimeOnly.MinValue, TimeSpan.Zero) is var afterFollowUp && afterFollowUp > afterClose
            ? afterFollowUp
            : afterClose;
    }
}
