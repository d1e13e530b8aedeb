using System.Collections.Concurrent;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static CoInnovation.Tests.Browser.Barriers;

namespace CoInnovation.Tests.Browser;

public sealed class looking_at_every_page(RunningApi api) : BrowserTest(api)
{
    private const int Desk = 1440, Phone = 360;

    /// <summary>A desk of 1440 × 900 at 200 % (WCAG 1.4.4), and the width of 1280 at 400 % (1.4.10).</summary>
    private static readonly (int Width, int Height) Twice = (720, 450), FourTimes = (320, 640);

    /// <summary>The page anew, in German, where words are longer; a dialog that was open is not.</summary>
    private const string ChooseLanguage = "(language) => localStorage.setItem('coinnovation.language', language)";

    /// <summary>
    /// One walk for all that is looked at: what takes long is setting the stage and loading pages. At each stop the desk and the phone look at the same time. Whoever walks
    /// stops at each fifth place only, so that five walks together see all and none comes near its bound.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task nothing_keeps_people_out_at_a_desk_or_on_a_phone(int first)
    {
        var places = 0;
        var axe = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js"), Stop);
        var violations = new ConcurrentQueue<string>();
        var visitors = new Dictionary<(Guid, bool), Visitor>();
        await foreach (var stop in new Tour(Api).TakeAsync(Stop))
        {
            if (places++ % 5 != first)
                continue;
            var (desk, phone, inBoth) = (await VisitorAsync(visitors, stop, phone: false), await VisitorAsync(visitors, stop, phone: true), places % 2 == 0);
            await Task.WhenAll(LookAsync(stop, desk, page => AtADeskAsync(page, axe)), LookAsync(stop, phone, page => inBoth ? OnAPhoneInBothLanguagesAsync(page, axe) : OnAPhoneInEnglishAsync(page, axe)));
        }
        violations.ShouldBeEmpty();
        visitors.ShouldNotBeEmpty();
        visitors.Values.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();

        async Task LookAsync(Stop stop, Visitor visitor, Func<IPage, Task<IEnumerable<string>>> look)
        {
            await Tour.OpenAsync(stop, visitor);
            foreach (var violation in await look(visitor.Page))
                violations.Enqueue($"{stop.Name}, {visitor.Page.ViewportSize?.Width} px: {violation}");
        }
    }

    /// <summary>Each of its looks finds what it is there for.</summary>
    [Fact]
    public async Task control_what_is_covered_and_what_is_marked_like_the_rest_is_found()
    {
        var page = (await ArriveAsync()).Page;
        await page.SetContentAsync("""
            <p style="position: fixed; z-index: 1; inset: 0 0 auto; height: 90px; margin: 0; background: white">What stays</p>
            <button style="position: absolute; top: 10px">Below it</button><button style="margin-top: 200px">Free</button>
            <a class="tab" aria-current="page" href="#a">Alike</a><a class="tab" href="#b">Other</a>
            <a class="mark" aria-current="page" href="#c" style="font-weight: 700">Marked</a><a class="mark" href="#d">Other</a>
            """);

        (await page.EvaluateAsync<string[]>(Covered)).ShouldHaveSingleItem().ShouldContain("button \"Below it\"");
        (await page.EvaluateAsync<string[]>(Marks.Alike)).ShouldHaveSingleItem().ShouldContain("\"Alike\" is chosen and looks as");
    }

    /// <summary>Everything in light; in dark and in somebody's own colors what colors can change, for nothing else can be different there. At last as if the letters were twice as large.</summary>
    private static async Task<IEnumerable<string>> AtADeskAsync(IPage page, string axe)
    {
        await page.EvaluateAsync(axe);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await page.EvaluateAsync<string[]>(Axe, Everything);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.EvaluateAsync<string[]>(Axe, Colors);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        string[] own = [.. await page.EvaluateAsync<string[]>(Axe, Colors), .. await page.EvaluateAsync<string[]>(Marks.Alike)];
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        return [.. light.Select(violation => $"light: {violation}"), .. dark.Select(violation => $"dark: {violation}"), .. own.Select(violation => $"own colors: {violation}"), .. await LargerAsync(page, Twice)];
    }

    /// <summary>Axe looks before anything is turned or spaced.</summary>
    private static async Task<IEnumerable<string>> OnAPhoneInEnglishAsync(IPage page, string axe)
    {
        await page.EvaluateAsync(axe);
        return [.. await page.EvaluateAsync<string[]>(Axe, Everything), .. await OnAPhoneAsync(page)];
    }

    /// <summary>At every second stop, and axe in German alone: loading the page once more takes as long as everything else.</summary>
    private static async Task<IEnumerable<string>> OnAPhoneInBothLanguagesAsync(IPage page, string axe)
    {
        string[] inEnglish = [.. await OnAPhoneAsync(page)];

        await page.EvaluateAsync(ChooseLanguage, "de");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Assertions.Expect(page.Locator(":is(main, h1)").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(":is([data-loading], [role=status][aria-label*=geladen]):not(#states *)")).ToHaveCountAsync(0);
        await page.EvaluateAsync(axe);
        string[] seen = [.. await page.EvaluateAsync<string[]>(TooWide, Phone), .. await page.EvaluateAsync<string[]>(TooSmall), .. await page.EvaluateAsync<string[]>(Axe, Everything), .. await LargerAsync(page, FourTimes)];
        await page.EvaluateAsync(ChooseLanguage, "en");
        return [.. inEnglish, .. seen.Select(violation => $"in German: {violation}")];
    }

    private static async Task<IEnumerable<string>> OnAPhoneAsync(IPage page)
    {
        string[] asDrawn = [.. await page.EvaluateAsync<string[]>(TooWide, Phone), .. await page.EvaluateAsync<string[]>(TooSmall), .. await LargerAsync(page, FourTimes)];
        await page.EvaluateAsync(Turn, "rtl");
        string[] turned = [.. (await page.EvaluateAsync<string[]>(TooWide, Phone)).Select(wide => $"right to left: {wide}")];
        await page.EvaluateAsync(Turn, "ltr");
        await page.EvaluateAsync(SpaceText);
        string[] spaced = [.. (await page.EvaluateAsync<string[]>(TooWide, Phone)).Select(wide => $"text spaced: {wide}")];
        return [.. asDrawn, .. turned, .. spaced];
    }

    /// <summary>As many points wide and high as a larger page has that is drawn at that size.</summary>
    private static async Task<IEnumerable<string>> LargerAsync(IPage page, (int Width, int Height) room)
    {
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(room.Width, room.Height);
        string[] seen = [.. await page.EvaluateAsync<string[]>(TooWide, room.Width), .. await page.EvaluateAsync<string[]>(Covered)];
        await page.SetViewportSizeAsync(before.Width, before.Height);
        return seen.Select(violation => $"in {room.Width} × {room.Height}: {violation}");
    }

    private async Task<Visitor> VisitorAsync(Dictionary<(Guid, bool), Visitor> visitors, Stop stop, bool phone)
    {
        var who = (stop.Seat?.Id ?? Guid.Empty, phone);
        return visitors.TryGetValue(who, out var known) ? known : visitors[who] = await ArriveAsync(stop.Seat?.Session.Cookie, phone ? Phone : Desk, 800, touch: phone);
    }
}
