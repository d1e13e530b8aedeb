import { useCallback, useRef, useState } from "react";

/** Two presses within this time are one, for a button that means something else by then: whoever clicks twice means once. */
export const doublePress = 600;

/** One deed at a time, however often its buttons are pressed; `busy` while it is on its way, and for as long as the hold. What goes wrong in it goes on to whoever called. */
export function useOnce(hold = 0): { busy: boolean; once: (deed: () => unknown) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const isBusy = useRef(false);
  const once = useCallback(
    async (deed: () => unknown) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setBusy(true);
      try {
        await Promise.all([deed(), hold && new Promise((resolve) => setTimeout(resolve, hold))]);
      } finally {
        isBusy.current = false;
        setBusy(false);
      }
    },
    [hold],
  );
  return { busy, once };
}
