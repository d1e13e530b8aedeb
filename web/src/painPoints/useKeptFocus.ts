import { type RefObject, useCallback, useRef } from "react";

/** A place that takes the focus when the form that stood in it closes, so that nobody is thrown back to the top of the page. */
export function useKeptFocus(): { place: RefObject<HTMLDivElement | null>; keepFocus: () => void } {
  const place = useRef<HTMLDivElement>(null);
  const keepFocus = useCallback(() => place.current?.focus({ preventScroll: true }), []);
  return { place, keepFocus };
}
