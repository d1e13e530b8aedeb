using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Tests.Platform.Languages;

/// <summary>Those for whom tests have something written.</summary>
internal static class Readers
{
    public static Reader English { get; } = new(Language.En, TimeZoneInfo.Utc);
}
