import { useEffect, useRef } from "react";

/** Where letters are text, or belong to whatever is open. */
const busy =
  "input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=tablist]";

/** Whether somebody types, or works in something of its own: then keys mean nothing to the page. */
export const isBusy = (event: KeyboardEvent): boolean => (event.target as HTMLElement).closest(busy) !== null;

/** For buttons that are gone on to the next thing when they are pressed: a key that is held presses once. Every other key is the page's. */
export const pressOnce = (event: { key: string; repeat: boolean; preventDefault: () => void }) => {
  if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
};

/** Keys that mean something wherever the focus is. What the listener has dealt with, it says by `true`. */
export function useKeys(listener: (event: KeyboardEvent) => boolean) {
  const now = useRef(listener);
  now.current = listener;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && now.current(event)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
