import { type RefObject, useLayoutEffect, useState } from "react";

/** How wide an element is, as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>, atFirst = 720): number {
  const [width, setWidth] = useState(atFirst);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(240, Math.round(entry.contentRect.width)));
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
