import { useEffect, useReducer } from "react";

/** Draws the caller anew right behind each whole second before `endsAt`, so that two screens show the same number; not at all while there is no end. */
export function useSecond(endsAt: string | null, now: () => number) {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!endsAt) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const rest = (Date.parse(endsAt) - now()) % 1000;
      timer = setTimeout(
        () => {
          tick();
          wait();
        },
        (rest <= 0 ? rest + 1000 : rest) + 15,
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [endsAt, now]);
}
