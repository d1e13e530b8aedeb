using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.Audit;

/// <summary>How long records are kept.</summary>
/// <param name="Days">From their day on (<c>Audit__Days</c>): a year, and time to look back at all of it.</param>
internal sealed record AuditSettings(int Days)
{
    private const int Usual = 400;
    private const int Most = 3_650;

    public static AuditSettings From(IConfiguration configuration) => configuration.GetValue("Audit:Days", Usual) is var days and >= 1 and <= Most
        ? new AuditSettings(days)
        : throw new StartUpException($"Audit__Days is a number of days from 1 to {Most}: leave it out for {Usual}.");

    /// <summary>What was before is shown to nobody, and goes.</summary>
    public DateTimeOffset OldestAt(DateTimeOffset now) => now.AddDays(-Days);
}
