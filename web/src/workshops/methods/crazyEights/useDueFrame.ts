import { useReducer, useRef } from "react";
import { secondsLeft } from "../../../design/Timer";
import { useSecond } from "../../../design/useSecond";
import { useWorkshop } from "../../useWorkshop";
import type { BoardStep } from "../../workshopBoard";
import { frameAt } from "./pace";

/** The frame in which the clock wants to see everybody, from 0; null while it does not run. */
export function useDueFrame(step: BoardStep): number | null {
  const { now } = useWorkshop();
  const farthest = useRef(0);
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useSecond(step.endsAt, now, tick);
  const left = secondsLeft({ ...step, now });
  if (left === null) return null;
  // More time makes the step longer than its plan; frames that are over do not come again.
  farthest.current = Math.max(farthest.current, frameAt(left, step.minutes));
  return farthest.current;
}
