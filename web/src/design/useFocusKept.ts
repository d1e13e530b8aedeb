import { type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus to `fallback` when what had it within `place` is gone: a button that vanished with what it did, a card
 * that moved. Nobody is thrown back to the top of the page, and nobody who is elsewhere is fetched.
 */
export function useFocusKept(
  place: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null> = place,
) {
  const had = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      had.current = target instanceof Element && place.current?.contains(target) ? target : null;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [place]);
  useEffect(() => {
    const nowhere = document.activeElement === document.body || document.activeElement === null;
    if (!nowhere || !had.current || had.current.isConnected) return;
    had.current = null;
    fallback.current?.focus({ preventScroll: true });
  });
}
