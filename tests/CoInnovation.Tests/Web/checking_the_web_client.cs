using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Web;

/// <summary>Types, lint, format and the web client's own tests, as <c>npm run check</c> runs them.</summary>
public sealed class checking_the_web_client
{
    [Fact]
    public Task its_own_checks_pass() => ChildProcess.RunAsync(
        OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["run", "check"], Path.Combine(Repository.Root, "web"), TestContext.Current.CancellationToken);
}
