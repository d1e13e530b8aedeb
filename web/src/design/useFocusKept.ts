import { type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus to `fallback` when what had it within `place` is gone: a button that vanished with what it did, a card
 * that moved. Nobody is thrown back to the top of the page, and nobody who is elsewhere is fetched; a dialog that was
 * opened from here is not elsewhere.
 */
export function useFocusKept(
  place: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null> = place,
) {
  const had = useRef<Element | null>(null);
  const look = useRef(() => {});
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest("[role=dialog]")) return;
      had.current = place.current?.contains(target) ? target : null;
    };
    // A dialog stands at the end of the page, and gives the focus back when it is gone.
    const closing = new MutationObserver(() => requestAnimationFrame(() => look.current()));
    look.current = () => {
      closing.disconnect();
      if (!had.current || had.current.isConnected) return;
      const { activeElement } = document;
      if (activeElement?.closest("[role=dialog]")) return closing.observe(document.body, { childList: true });
      if (activeElement === null || activeElement === document.body)
        fallback.current?.focus({ preventScroll: true });
      had.current = null;
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
      closing.disconnect();
    };
  }, [place, fallback]);
  useEffect(() => look.current());
}
