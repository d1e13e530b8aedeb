using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>Where a page has come to. It is looked at again and again: waiting for the navigation itself misses one that comes between the look and the wait.</summary>
internal static class Addresses
{
    public static Task HasComeToAsync(this IPage page, string part) => Wait.UntilAsync(() => page.Url.Contains(part, StringComparison.Ordinal));

    public static Task HasLeftAsync(this IPage page, string part) => Wait.UntilAsync(() => !page.Url.Contains(part, StringComparison.Ordinal));
}
