import { type RefObject, useEffect } from "react";

/** How much of the page is covered by something that stays at its top, so that what has the focus is scrolled to stand beside it. */
export function useCoveredTop(place: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() => style.setProperty("--above", `${element.offsetHeight}px`));
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      style.removeProperty("--above");
    };
  }, [place]);
}
