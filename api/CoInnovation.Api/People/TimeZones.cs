namespace CoInnovation.Api.People;

/// <summary>Time zones by the names that IANA gives them: <c>Europe/Berlin</c>.</summary>
internal static class TimeZones
{
    private const int LongestName = 64;

    public static bool IsOne(string? name) =>
        name is { Length: > 0 and <= LongestName } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId && zone.Id == name;

    /// <summary>The zone; UTC where none is known, or this machine does not know it any more.</summary>
    public static TimeZoneInfo Of(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
