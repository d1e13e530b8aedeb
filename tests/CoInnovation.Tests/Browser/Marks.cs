namespace CoInnovation.Tests.Browser;

/// <summary>How what is chosen can be told from the rest, where every color is the reader's own and many of ours are one.</summary>
internal static class Marks
{
    /// <summary>
    /// What is chosen and looks like what is not. Grounds and lines count where they stand out from the page as WCAG 1.4.11 wants it, three to one; weights and signs always do.
    /// </summary>
    public const string Alike = """
        () => {
          const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
          const light = (color, ground) => {
            canvas.fillStyle = ground; canvas.fillRect(0, 0, 1, 1);
            canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const page = getComputedStyle(document.documentElement).backgroundColor;
          const ground = light(page, page);
          const stands = (color) => { const own = light(color, page); return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) >= 3; };
          const line = (style, side) => parseFloat(style[`${side}Width`]) >= 1 && style[`${side}Style`] !== "none" && stands(style[`${side}Color`]) ? `${style[`${side}Width`]} ${style[`${side}Style`]}` : "";
          const drawn = (style) => style.content === "none" ? "" : [
            stands(style.backgroundColor) ? style.backgroundColor : "", style.backgroundImage, line(style, "outline"), ...["Top", "Right", "Bottom", "Left"].map((side) => line(style, `border${side}`)),
            style.boxShadow.includes("inset") && stands(style.boxShadow.split(/(?<=\)) /)[0]) ? style.boxShadow : "", style.fontWeight, style.textDecorationLine, style.visibility, style.opacity, style.translate, style.scale,
          ].join(";");
          const whole = (element) => [element, ...element.querySelectorAll("*")].map((part) => `${part.tagName}${part.tagName === "path" ? part.getAttribute("d") : ""} ${drawn(getComputedStyle(part))} ${drawn(getComputedStyle(part, "::before"))} ${drawn(getComputedStyle(part, "::after"))}`).join("|");
          const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
          const said = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")} "${(element.ariaLabel ?? element.textContent ?? "").trim().slice(0, 40)}"`;

          const chosen = "[aria-current]:not([aria-current=false]), [aria-pressed=true], [aria-selected=true], [data-selected=true]";
          const alike = [...document.querySelectorAll(chosen)].filter(seen).flatMap((element) => {
            const kind = [...element.classList][0];
            const other = kind && [...document.getElementsByClassName(kind)].find((one) => !one.matches(chosen) && !one.matches(":disabled, [data-disabled]") && one.tagName === element.tagName && seen(one));
            return other && whole(other) === whole(element) ? [`${said(element)} is chosen and looks as ${said(other)} does`] : [];
          });

          return [...new Set(alike)];
        }
        """;
}
