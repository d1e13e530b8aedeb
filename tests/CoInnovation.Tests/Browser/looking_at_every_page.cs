using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

public sealed class looking_at_every_page(RunningApi api) : BrowserTest(api)
{
    private const string Axe = """
        async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
          .filter((violation) => violation.impact === "serious" || violation.impact === "critical")
          .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? "")).join(" | ")}`)
        """;

    /// <summary>
    /// What can be touched and is smaller than a finger. Links within a line of text are as high as their line; WCAG 2.5.8 exempts them. What is clipped to a pixel
    /// is there for screen readers.
    /// </summary>
    private const string TooSmall = """
        () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=switch], [role=radio], [role=menuitem]")]
          .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]") && element.parentElement.getBoundingClientRect().width > 1)
          .map((element) => ({ element, target: element.matches("input") ? (element.closest("label") ?? element) : element }))
          .filter(({ target }) => getComputedStyle(target).display !== "inline")
          .map(({ element, target }) => ({ element, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && box.height > 1 && box.right > 0 && (box.width < 43.5 || box.height < 43.5))
          .map(({ element, box }) => `${element.tagName.toLowerCase()} "${(element.ariaLabel ?? element.textContent ?? "").trim().slice(0, 40)}" ${Math.round(box.width)}×${Math.round(box.height)}`)
        """;

    /// <summary>How wide the page became, and the innermost elements that made it so.</summary>
    private const string TooWide = """
        () => {
          const wide = document.documentElement.scrollWidth;
          const over = (element) => element.getBoundingClientRect().right > 361;
          return wide <= 360 ? [] : [`${wide} px wide`, ...[...document.body.querySelectorAll("*")]
            .filter((element) => over(element) && ![...element.children].some(over))
            .slice(0, 3)
            .map((element) => `too wide: ${element.outerHTML.slice(0, 120)}`)];
        }
        """;

    [Fact]
    public async Task nothing_keeps_people_out_in_light_or_in_dark()
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js"), Stop);
        var violations = new List<string>();
        await VisitAllAsync(width: 1440, touch: false, async (stop, page) =>
        {
            await page.EvaluateAsync(axe);
            foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = colors });
                violations.AddRange((await page.EvaluateAsync<string[]>(Axe)).Select(violation => $"{stop.Name}, {colors}: {violation}"));
            }
        });
        violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task at_360_pixels_nothing_scrolls_sideways_and_everything_fits_a_finger()
    {
        var violations = new List<string>();
        await VisitAllAsync(width: 360, touch: true, async (stop, page) =>
        {
            violations.AddRange((await page.EvaluateAsync<string[]>(TooWide)).Select(violation => $"{stop.Name}: {violation}"));
            violations.AddRange((await page.EvaluateAsync<string[]>(TooSmall)).Select(violation => $"{stop.Name}: {violation}"));
        });
        violations.ShouldBeEmpty();
    }

    private async Task VisitAllAsync(int width, bool touch, Func<Stop, IPage, Task> look)
    {
        var visitors = new Dictionary<Guid, Visitor>();
        await foreach (var stop in new Tour(Api).TakeAsync(Stop))
        {
            var who = stop.Seat?.Id ?? Guid.Empty;
            if (!visitors.TryGetValue(who, out var visitor))
                visitors[who] = visitor = await ArriveAsync(stop.Seat?.Session.Cookie, width, 800, touch: touch);
            await Tour.OpenAsync(stop, visitor);
            await look(stop, visitor.Page);
        }
        visitors.Values.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }
}
