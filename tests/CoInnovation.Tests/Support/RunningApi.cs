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

    /// <summary>Where its mail arrives.</summary>
    internal SmtpServer Mail { get; } = new();

    /// <summary>Who vouches for addresses, other than mail.</summary>
    internal IdentityProvider Provider { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using var patience = new CancellationTokenSource(Bounds.OfAFixture);
        Provider = await IdentityProvider.StartAsync();
        process = await ApiProcess.StartAsync(ApiProcess.BesideThis(), connectionString: null, patience.Token, settings: Mail.Settings.Concat(Provider.Settings).ToDictionary(StringComparer.Ordinal));
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
            await Mail.DisposeAsync();
            if (Provider is not null)
                await Provider.DisposeAsync();
        }
    }
}

/// <summary>Its tests run one after another, so that they do not take each other's processor time.</summary>
[CollectionDefinition(Name)]
public sealed class FromOutside : ICollectionFixture<RunningApi>
{
    public const string Name = "from outside";
}
