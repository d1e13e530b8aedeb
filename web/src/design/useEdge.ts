import { type RefObject, useEffect } from "react";

/** How much of the page's edge is covered by something that stays there, so that what has the focus is scrolled to stand beside it. */
export function useEdge(place: RefObject<HTMLElement | null>, edge: "--above" | "--held") {
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() => style.setProperty(edge, `${element.offsetHeight}px`));
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      style.removeProperty(edge);
    };
  }, [place, edge]);
}
