namespace CoInnovation.Tests.Browser;

/// <summary>What keeps people out of a page, each as a script that tells what it found.</summary>
internal static class Barriers
{
    /// <summary>
    /// Whatever axe finds, also what is merely advised and weighs little: landmarks, the order of headings. While a dialog is open the page behind it is away, and with it its
    /// landmarks; and beside a dialog that a button opened stands an unseen one to close it, which belongs to it.
    /// </summary>
    public const string Axe = """
        async (options) => (await axe.run(document, { ...options, resultTypes: ["violations"] })).violations
          .filter(({ id }) => !(["landmark-one-main", "page-has-heading-one"].includes(id) && document.querySelector("body > [aria-hidden=true], body > [inert]") && document.querySelector("[role=dialog]")))
          .map((violation) => ({ ...violation, nodes: violation.nodes.filter(({ target }) => !(violation.id === "region" && document.querySelector(target.at(-1))?.matches("body > :not(#root):has([role=dialog])"))) }))
          .filter(({ nodes }) => nodes.length > 0)
          .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? "")).join(" | ")}`)
        """;

    /// <summary>
    /// What can be touched and is smaller than a finger. Links within a line of text are as high as their line; WCAG 2.5.8 exempts them. What is clipped to a pixel
    /// is there for screen readers.
    /// </summary>
    public const string TooSmall = """
        () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=switch], [role=radio], [role=menuitem]")]
          .map((element) => ({ element, target: element.matches("input") ? (element.closest("label") ?? element) : element }))
          .filter(({ element, target }) => target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]") && element.parentElement.getBoundingClientRect().width > 1)
          .filter(({ target }) => getComputedStyle(target).display !== "inline")
          .map(({ element, target }) => ({ element, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && box.height > 1 && box.right > 0 && (box.width < 43.5 || box.height < 43.5))
          .map(({ element, box }) => `${element.tagName.toLowerCase()} "${(element.ariaLabel ?? element.textContent ?? "").trim().slice(0, 40)}" ${Math.round(box.width)}×${Math.round(box.height)}`)
        """;

    /// <summary>How wide the page became that has so much room, and the innermost elements that made it so. A chart is drawn anew a frame or some after its room has changed.</summary>
    public const string TooWide = """
        async (room) => {
          for (let frame = 0; frame < 60 && document.documentElement.scrollWidth > room; frame++) await new Promise(requestAnimationFrame);
          const wide = document.documentElement.scrollWidth;
          const over = (element) => element.getBoundingClientRect().right > room + 1 || element.getBoundingClientRect().left < -1;
          return wide <= room ? [] : [`${wide} px wide instead of ${room}`, ...[...document.body.querySelectorAll("*")]
            .filter((element) => over(element) && ![...element.children].some(over))
            .slice(0, 3)
            .map((element) => `too wide: ${element.outerHTML.slice(0, 120)}`)];
        }
        """;

    /// <summary>
    /// The controls of which nothing can be seen once the keyboard has come to them (WCAG 2.4.11): they stand below a bar that stays, or are cut off. Each is focused as the key
    /// does it, and the browser scrolls as it would. What lies behind an open menu is reached once that is closed; notices go by themselves.
    /// </summary>
    public const string Covered = """
        () => [...(document.querySelector("[role=menu]") ?? document).querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
          .filter((element) => element.tabIndex >= 0 && !element.closest("[data-react-aria-top-layer]") && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          .flatMap((element) => {
            element.focus();
            if (document.activeElement !== element) return [];
            const target = element.matches("input") ? (element.closest("label") ?? element) : element;
            const box = target.getBoundingClientRect();
            if (box.width <= 1 || box.height <= 1) return [];
            const places = [0.5, 0.08, 0.92].flatMap((x) => [0.5, 0.12, 0.88].map((y) => [box.left + box.width * x, box.top + box.height * y]));
            const above = places.map(([x, y]) => document.elementsFromPoint(x, y).find((one) => !one.closest("[data-react-aria-top-layer]")));
            return above.some((top) => top && (target.contains(top) || getComputedStyle(target).pointerEvents === "none" && top.contains(target)))
              ? []
              : [`${element.tagName.toLowerCase()} "${(element.ariaLabel ?? element.textContent ?? "").trim().slice(0, 40)}" at ${Math.round(box.left)},${Math.round(box.top)} is covered by ${above[0]?.outerHTML.slice(0, 90) ?? "the edge of the page"}`];
          })
        """;

    /// <summary>
    /// The letters that WCAG 1.4.12 lets people ask for, further apart than ours. Whose machine draws letters wider than this one does, sees the same.
    /// </summary>
    public const string SpaceText = """
        () => {
          const spaced = new CSSStyleSheet();
          spaced.replaceSync("* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }");
          document.adoptedStyleSheets = [spaced];
        }
        """;

    /// <summary>As people see it who read from right to left.</summary>
    public const string Turn = "(direction) => { document.documentElement.dir = direction }";

    /// <summary>The size of targets is not among what axe looks at by itself.</summary>
    public static readonly object Everything = new { rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } } };

    /// <summary>What can change with colors alone.</summary>
    public static readonly object Colors = new { runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } } };
}
