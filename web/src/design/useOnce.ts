import { useCallback, useRef, useState } from "react";

/** Two presses within this time are one: whoever clicks twice means once, and the button means something else by then. */
const doublePress = 600;

/** One deed at a time, however often its buttons are pressed; `busy` while it is on its way, and a double press long. */
export function useOnce(): { busy: boolean; once: (deed: () => Promise<unknown>) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const isBusy = useRef(false);
  const once = useCallback(async (deed: () => Promise<unknown>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(true);
    try {
      await Promise.all([deed(), new Promise((resolve) => setTimeout(resolve, doublePress))]);
    } finally {
      isBusy.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, once };
}
