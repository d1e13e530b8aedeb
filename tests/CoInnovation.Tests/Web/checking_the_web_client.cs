using System.Globalization;
using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Web;

/// <summary>Types, lint, format and the web client's own tests, as <c>npm run check</c> runs them; it fails when one of them does.</summary>
public sealed partial class checking_the_web_client
{
    [Fact]
    public async Task its_own_checks_pass()
    {
        var printed = await ChildProcess.RunAsync(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["run", "check"], Path.Combine(Repository.Root, "web"), TestContext.Current.CancellationToken, settings: ("NO_COLOR", "1"));

        // A check that found nothing to run would pass as well.
        int.Parse(TestsPassed().Match(printed).Groups["count"].Value, CultureInfo.InvariantCulture).ShouldBeGreaterThan(100, printed);
    }

    [GeneratedRegex(@"^\s*Tests\s+(?<count>\d+) passed \(\k<count>\)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestsPassed();
}
