using CoInnovation.Replay.Surface;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Support;

/// <summary>
/// The real Api as its users start it — a process of its own, its own PostgreSQL, the built web client — and one browser; started once for all tests that
/// look at the product from outside.
/// </summary>
public sealed class RunningApi : IAsyncLifetime
{
    private const string AccessMark = "#access=";
    private ApiProcess process = null!;
    private IPlaywright? playwright;

    public Uri Address => process.Address;

    public string FacilitatorSecret => process.FacilitatorSecret;

    /// <summary>Everything the Api printed so far.</summary>
    public IReadOnlyList<string> Printed => process.Printed;

    /// <summary>The secret of the product team's link.</summary>
    public string ProductTeamSecret => Printed.First(line => line.Contains(AccessMark, StringComparison.Ordinal)).Split(AccessMark)[1].Trim();

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using var patience = new CancellationTokenSource(Bounds.OfAFixture);
        process = await ApiProcess.StartAsync(ApiProcess.BesideThis(), connectionString: null, patience.Token);
        playwright = await Playwright.CreateAsync().WaitAsync(patience.Token);
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await Chromium.FindAsync(patience.Token),
            Args = Chromium.Arguments,
            Timeout = (float)Bounds.OfAWait.TotalMilliseconds,
        });
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (Browser is not null)
                await Browser.CloseAsync().WaitAsync(Bounds.OfAWait);
        }
        finally
        {
            playwright?.Dispose();
            if (process is not null)
                await process.DisposeAsync();
        }
    }
}

/// <summary>Its tests run one after another, so that they do not take each other's processor time.</summary>
[CollectionDefinition(Name)]
public sealed class FromOutside : ICollectionFixture<RunningApi>
{
    public const string Name = "from outside";
}
