import { useEffect, useReducer } from "react";

/** Draws the caller anew every so many milliseconds: for what says the time. */
export function useRedrawing(every: number) {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, every);
    return () => clearInterval(timer);
  }, [every]);
}
