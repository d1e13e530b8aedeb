/**
 * What lies behind a dialog or a menu is out of reach without being `inert`: the overlay catches the pointer and holds the
 * focus. The component library sets it all the same, and the browser then works out the style of every element anew, a
 * tenth of a second each time on a slow machine with three hundred cards. So it is hidden from screen readers alone.
 */
export function hideBehindOverlays(root: HTMLElement) {
  Object.defineProperty(root, "inert", {
    get: () => root.ariaHidden === "true",
    set: (hidden: boolean) => {
      root.ariaHidden = hidden ? "true" : null;
    },
  });
}
