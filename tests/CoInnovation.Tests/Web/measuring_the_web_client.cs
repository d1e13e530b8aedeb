using System.Diagnostics;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Web;

/// <summary>What a participant loads before the first card, as <c>npm run size</c> adds it up.</summary>
public sealed class measuring_the_web_client
{
    [Fact]
    public async Task a_participant_loads_at_most_200_kilobytes_of_javascript()
    {
        var (code, output) = await MeasureAsync();
        code.ShouldBe(0, output);
        output.ShouldContain("the limit is 200.0 KB");
    }

    [Fact]
    public async Task a_limit_that_it_is_over_stops_the_build()
    {
        var (code, output) = await MeasureAsync("--limit", "50");
        code.ShouldBe(1, output);
        output.ShouldContain("the limit is 50.0 KB");
    }

    private static async Task<(int ExitCode, string Output)> MeasureAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", ["scripts/size.mjs", .. arguments]) { WorkingDirectory = Path.Combine(Repository.Root, "web"), UseShellExecute = false, RedirectStandardOutput = true };
        using var measure = Process.Start(start)!;
        var output = await measure.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await measure.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (measure.ExitCode, output);
    }
}
