import { useRef } from "react";

/** The farthest that a step's clock has come: more time makes a step longer than its plan, and what is over does not come again. Null while the clock says nothing. */
export function useFarthest(stepId: string, at: number | null): number | null {
  const farthest = useRef({ stepId, at: 0 });
  if (farthest.current.stepId !== stepId) farthest.current = { stepId, at: 0 };
  if (at === null) return null;
  farthest.current.at = Math.max(farthest.current.at, at);
  return farthest.current.at;
}
