using System.Collections.Concurrent;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

public sealed class looking_at_every_page(RunningApi api) : BrowserTest(api)
{
    private const string Axe = """
        async (options) => (await axe.run(document, options)).violations
          .filter((violation) => violation.impact === "serious" || violation.impact === "critical")
          .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? "")).join(" | ")}`)
        """;

    /// <summary>
    /// What can be touched and is smaller than a finger. Links within a line of text are as high as their line; WCAG 2.5.8 exempts them. What is clipped to a pixel
    /// is there for screen readers.
    /// </summary>
    private const string TooSmall = """
        () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=switch], [role=radio], [role=menuitem]")]
          .map((element) => ({ element, target: element.matches("input") ? (element.closest("label") ?? element) : element }))
          .filter(({ element, target }) => target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]") && element.parentElement.getBoundingClientRect().width > 1)
          .filter(({ target }) => getComputedStyle(target).display !== "inline")
          .map(({ element, target }) => ({ element, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && box.height > 1 && box.right > 0 && (box.width < 43.5 || box.height < 43.5))
          .map(({ element, box }) => `${element.tagName.toLowerCase()} "${(element.ariaLabel ?? element.textContent ?? "").trim().slice(0, 40)}" ${Math.round(box.width)}×${Math.round(box.height)}`)
        """;

    /// <summary>How wide the page became, and the innermost elements that made it so.</summary>
    private const string TooWide = """
        () => {
          const wide = document.documentElement.scrollWidth;
          const over = (element) => element.getBoundingClientRect().right > 361 || element.getBoundingClientRect().left < -1;
          return wide <= 360 ? [] : [`${wide} px wide`, ...[...document.body.querySelectorAll("*")]
            .filter((element) => over(element) && ![...element.children].some(over))
            .slice(0, 3)
            .map((element) => `too wide: ${element.outerHTML.slice(0, 120)}`)];
        }
        """;

    /// <summary>
    /// The letters that WCAG 1.4.12 lets people ask for, further apart than ours. Whose machine draws letters wider than this one does, sees the same.
    /// </summary>
    private const string SpaceText = """
        () => {
          const spaced = new CSSStyleSheet();
          spaced.replaceSync("* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }");
          document.adoptedStyleSheets = [spaced];
        }
        """;

    /// <summary>The page anew, in German, where words are longer; a dialog that was open is not.</summary>
    private const string ChooseLanguage = "(language) => localStorage.setItem('coinnovation.language', language)";

    /// <summary>As people see it who read from right to left.</summary>
    private const string Turn = "(direction) => { document.documentElement.dir = direction }";

    /// <summary>
    /// One walk for all that is looked at: what takes long is setting the stage and loading pages. At each stop the desk and the phone look at the same time. Whoever walks
    /// stops at each third place only, so that three walks together see all and none comes near its bound.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task nothing_keeps_people_out_at_a_desk_or_on_a_phone(int first)
    {
        var places = 0;
        var axe = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js"), Stop);
        var violations = new ConcurrentQueue<string>();
        var visitors = new Dictionary<(Guid, bool), Visitor>();
        await foreach (var stop in new Tour(Api).TakeAsync(Stop))
        {
            if (places++ % 3 != first)
                continue;
            var (desk, phone) = (await VisitorAsync(visitors, stop, phone: false), await VisitorAsync(visitors, stop, phone: true));
            await Task.WhenAll(LookAsync(stop, desk, page => AtADeskAsync(page, axe)), LookAsync(stop, phone, places % 2 == 0 ? OnAPhoneInBothLanguagesAsync : OnAPhoneAsync));
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

    /// <summary>Everything in light; in dark what colors can change, for nothing else can be different there.</summary>
    private static async Task<IEnumerable<string>> AtADeskAsync(IPage page, string axe)
    {
        await page.EvaluateAsync(axe);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await page.EvaluateAsync<string[]>(Axe, new { resultTypes = new[] { "violations" } });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.EvaluateAsync<string[]>(Axe, new { resultTypes = new[] { "violations" }, runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } } });
        return [.. light.Select(violation => $"light: {violation}"), .. dark.Select(violation => $"dark: {violation}")];
    }

    private static async Task<IEnumerable<string>> OnAPhoneAsync(IPage page)
    {
        string[] asDrawn = [.. await page.EvaluateAsync<string[]>(TooWide), .. await page.EvaluateAsync<string[]>(TooSmall)];
        await page.EvaluateAsync(Turn, "rtl");
        string[] turned = [.. (await page.EvaluateAsync<string[]>(TooWide)).Select(wide => $"right to left: {wide}")];
        await page.EvaluateAsync(Turn, "ltr");
        await page.EvaluateAsync(SpaceText);
        string[] spaced = [.. (await page.EvaluateAsync<string[]>(TooWide)).Select(wide => $"text spaced: {wide}")];
        return [.. asDrawn, .. turned, .. spaced];
    }

    /// <summary>At every second stop: loading the page once more takes as long as everything else.</summary>
    private static async Task<IEnumerable<string>> OnAPhoneInBothLanguagesAsync(IPage page)
    {
        string[] inEnglish = [.. await OnAPhoneAsync(page)];

        await page.EvaluateAsync(ChooseLanguage, "de");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Assertions.Expect(page.Locator(":is(main, h1)").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(":is([data-loading], [role=status][aria-label*=geladen]):not(#states *)")).ToHaveCountAsync(0);
        string[] seen = [.. await page.EvaluateAsync<string[]>(TooWide), .. await page.EvaluateAsync<string[]>(TooSmall)];
        await page.EvaluateAsync(ChooseLanguage, "en");
        return [.. inEnglish, .. seen.Select(violation => $"in German: {violation}")];
    }

    private async Task<Visitor> VisitorAsync(Dictionary<(Guid, bool), Visitor> visitors, Stop stop, bool phone)
    {
        var who = (stop.Seat?.Id ?? Guid.Empty, phone);
        return visitors.TryGetValue(who, out var known) ? known : visitors[who] = await ArriveAsync(stop.Seat?.Session.Cookie, phone ? 360 : 1440, 800, touch: phone);
    }
}
