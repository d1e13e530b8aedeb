using System.Diagnostics;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Web;

/// <summary>Types, lint, format and the web client's own tests, as <c>npm run check</c> runs them.</summary>
public sealed class checking_the_web_client
{
    [Fact]
    public async Task its_own_checks_pass()
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(npm, ["run", "check"])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "web"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var check = Process.Start(start)!;
        var output = check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        check.ExitCode.ShouldBe(0, $"{await output}\n{await errors}");
    }
}
