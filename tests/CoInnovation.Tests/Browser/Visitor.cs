using System.Collections.Concurrent;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>Somebody with a browser of their own: cookies, storage, network. Keeps every frame and every reply that the page received.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> received = [];
    private readonly ConcurrentQueue<Task> reading = [];
    private readonly ConcurrentQueue<string> faults = [];
    private int documents;
    private readonly ConcurrentQueue<string> violations;

    /// <summary>Tells of everything that the content policy or Trusted Types refused, on each page and in each frame, from their first line on.</summary>
    private const string TellViolations = """
        document.addEventListener("securitypolicyviolation", (violation) =>
          tellViolation(`${violation.effectiveDirective} refused ${violation.blockedURI} on ${location.pathname}: ${violation.sample} (${violation.sourceFile}:${violation.lineNumber})`));
        """;

    private Visitor(RunningApi api, IBrowserContext context, IPage page, ConcurrentQueue<string> violations) => (Api, Context, Page, this.violations) = (api, context, page, violations);

    public RunningApi Api { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Exceptions that nothing in the page caught.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>What pages tried and were refused by their own policy: every one is a fault of ours.</summary>
    public IReadOnlyCollection<string> Violations => violations;

    /// <summary>For tests that provoked them.</summary>
    public void ForgetViolations() => violations.Clear();

    public static async Task<Visitor> ArriveAsync(RunningApi api, string? cookie = null, int width = 1440, int height = 900, ColorScheme colors = ColorScheme.Light, bool touch = false, string locale = "en-US", string? zone = null)
    {
        var context = await api.Browser.NewContextAsync(new()
        {
            BaseURL = api.Address.GetLeftPart(UriPartial.Authority),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colors,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = touch,
            IsMobile = touch,
            Locale = locale,
            TimezoneId = zone,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout((float)Bounds.OfAWait.TotalMilliseconds);
        if (cookie?.Split('=', 2) is [var name, var value])
            await context.AddCookiesAsync([new() { Name = name, Value = value, Url = api.Address.GetLeftPart(UriPartial.Authority) }]);
        var told = new ConcurrentQueue<string>();
        await context.ExposeFunctionAsync("tellViolation", (string violation) => told.Enqueue(violation));
        await context.AddInitScriptAsync(TellViolations);
        var visitor = new Visitor(api, context, await context.NewPageAsync(), told);
        visitor.Listen();
        return visitor;
    }

    public Task GoToAsync(string path) => Page.GotoAsync(path);

    /// <summary>Opens the product team's link, which gives this browser the team's rights.</summary>
    public async Task BecomeProductTeamAsync()
    {
        await GoToAsync($"/backlog#access={Api.ProductTeamSecret}");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Backlog", Level = 1 })).ToBeVisibleAsync();
        await Page.HasLeftAsync("access=");
    }

    /// <summary>The field for a new card.</summary>
    public ILocator Field() => Page.GetByRole(AriaRole.Textbox, new() { Name = "New " });

    /// <summary>Writes a card and waits until it stands among the own ones.</summary>
    public async Task WriteCardAsync(string text)
    {
        await Field().FillAsync(text);
        await Field().PressAsync("Enter");
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Your cards" }).GetByText(text)).ToBeVisibleAsync();
    }

    /// <summary>The bodies of all replies but the built client's, and the text of all WebSocket frames up to now.</summary>
    public async Task<IReadOnlyCollection<string>> ReceivedAsync()
    {
        await Task.WhenAll(reading);
        return [.. received];
    }

    /// <summary>Runs in the page, as what somebody types into its console; the result comes back as JSON.</summary>
    public Task<T> InConsoleAsync<T>(string script, object? argument = null) => Page.EvaluateAsync<T>(script, argument);

    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
    }

    /// <summary>Keeps what the page looks like, for whoever reads about the failure.</summary>
    public async Task KeepPictureAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "browser"));
        try
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, $"{name}.png"), FullPage = true, Timeout = 5_000 });
        }
        catch (PlaywrightException)
        {
            // A page that is gone has no picture; the test's own failure says more.
        }
    }

    private void Listen()
    {
        Page.Request += (_, request) => _ = request.IsNavigationRequest ? Interlocked.Increment(ref documents) : 0;
        Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => received.Enqueue(frame.Text ?? System.Text.Encoding.UTF8.GetString(frame.Binary ?? []));
        Page.Response += (_, response) => reading.Enqueue(ReadAsync(response));
        Page.PageError += (_, error) => faults.Enqueue(error);
    }

    private async Task ReadAsync(IResponse response)
    {
        // What is built is the same for everybody and much to read; and the icon beside the title Chromium fetches for itself and hands to nobody.
        var path = new Uri(response.Url).AbsolutePath;
        if (path == "/mark.svg" || path.StartsWith("/assets/", StringComparison.Ordinal))
            return;

        // A stream of server-sent events has no end to wait for; WebSocket frames are read above.
        if (response.Headers.TryGetValue("content-type", out var type) && type.Contains("event-stream", StringComparison.Ordinal))
            return;
        var document = Volatile.Read(ref documents);
        try
        {
            received.Enqueue(await response.TextAsync().WaitAsync(Bounds.OfAWait));
        }
        catch (TimeoutException) when (Volatile.Read(ref documents) > document)
        {
            // Nor does it say that the page was left before the reply was there as a whole.
        }
        catch (TimeoutException tooLong)
        {
            // Playwright itself would wait for the rest of a reply for ever.
            throw new TimeoutException($"The reply to {response.Request.Method} {response.Url} did not end.", tooLong);
        }
        catch (PlaywrightException)
        {
            // Redirects and replies to a page that was left have no body.
        }
    }
}
