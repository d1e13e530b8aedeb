import { useCallback, useEffect, useRef } from "react";

const pause = 500;

/** Runs it once for all that comes within half a second: many changes are one reason to count again. */
export function useCalmly(run: () => void): () => void {
  const now = useRef(run);
  now.current = run;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      now.current();
    }, pause);
  }, []);
}
