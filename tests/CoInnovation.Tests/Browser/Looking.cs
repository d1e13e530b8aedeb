using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>Pressing something and waiting for what it shows.</summary>
internal static class Looking
{
    public static async Task ChooseAsync(ILocator what, ILocator then)
    {
        await what.ClickAsync();
        await ShowsAsync(then);
    }

    public static Task ShowsAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync();
}
