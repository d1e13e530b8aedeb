using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>A test with visitors; when it fails, what each of them saw stays in artifacts/browser.</summary>
[Collection(FromOutside.Name)]
public abstract class BrowserTest(RunningApi api) : IAsyncLifetime
{
    private readonly List<Visitor> visitors = [];

    protected RunningApi Api { get; } = api;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Bounds.OfAWait.TotalMilliseconds);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var (index, visitor) in visitors.Index())
        {
            if (failed)
                await visitor.KeepPictureAsync($"{GetType().Name}.{TestContext.Current.TestMethod?.MethodName}-{index}");
            await visitor.DisposeAsync();
        }

        // Whatever a journey is about: no page on the way may try what its policy forbids.
        visitors.SelectMany(visitor => visitor.Violations).ShouldBeEmpty();
        GC.SuppressFinalize(this);
    }

    protected async Task<Visitor> ArriveAsync(string? cookie = null, int width = 1440, int height = 900, ColorScheme colors = ColorScheme.Light, bool touch = false, string locale = "en-US", string? zone = null)
    {
        var visitor = await Visitor.ArriveAsync(Api, cookie, width, height, colors, touch, locale, zone);
        visitors.Add(visitor);

        // What waits in the page waits without end; closing it is how it gives up.
        Stop.Register(() => _ = visitor.Context.CloseAsync());
        return visitor;
    }
}
