import { useCallback, useEffect, useState } from "react";

/** Seconds that are left of `seconds`, from now on or from the last restart. */
export function useCountdown(seconds: number): [left: number, restart: () => void] {
  const [until, setUntil] = useState(() => performance.now() + seconds * 1000);
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [left]);
  const restart = useCallback(() => {
    const begun = performance.now();
    setNow(begun);
    setUntil(begun + seconds * 1000);
  }, [seconds]);
  return [left, restart];
}
