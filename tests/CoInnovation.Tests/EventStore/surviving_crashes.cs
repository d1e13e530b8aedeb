using CoInnovation.Crash;
using CoInnovation.Crash.Store;

namespace CoInnovation.Tests.EventStore;

/// <summary>The crash harness in its short form; <c>tests/crash</c> runs it in full, with all its controls.</summary>
public sealed class surviving_crashes
{
    private static readonly CrashOptions s_short = CrashOptions.OfStore with { Commands = 4_000, Ambiguous = 40, Writers = 32, Workshops = 40, Between = 400, Longest = TimeSpan.FromMinutes(5) };

    [Fact]
    public async Task nothing_is_lost_or_doubled_when_the_database_is_killed()
    {
        var report = await new StoreRun(s_short).RunAsync(TestContext.Current.CancellationToken);

        // How fast live clients are again is the full run's to say: here other tests take the processors.
        report.Findings.Where(finding => finding.Claim != CrashReport.Converged).ShouldAllBe(finding => finding.Holds, report.ToString());
    }

    [Theory]
    [InlineData(Control.AsyncCommit, CrashReport.NothingLost)]
    [InlineData(Control.FreshIds, CrashReport.NothingDoubled)]
    [InlineData(Control.ForgottenIds, CrashReport.NothingDoubled)]
    public async Task the_harness_finds_what_is_broken_on_purpose(Control control, string claim)
    {
        var report = await new StoreRun(s_short with { Commands = 1_000, Ambiguous = 1, Between = 200, Control = control }).RunAsync(TestContext.Current.CancellationToken);

        report.Against(claim).ShouldBeGreaterThan(0, report.ToString());
        report.Passed.ShouldBeTrue(report.ToString());
    }
}
