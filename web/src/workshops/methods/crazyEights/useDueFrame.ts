import { secondsLeft } from "../../../design/Timer";
import { useSecond } from "../../../design/useSecond";
import { useWorkshop } from "../../useWorkshop";
import type { BoardStep } from "../../workshopBoard";
import { useFarthest } from "../useFarthest";
import { frameAt } from "./pace";

/** The frame in which the clock wants to see everybody, from 0; null while it does not run. */
export function useDueFrame(step: BoardStep): number | null {
  const { now } = useWorkshop();
  useSecond(step.endsAt, now);
  const left = secondsLeft({ ...step, now });
  return useFarthest(step.stepId, left === null ? null : frameAt(left, step.minutes));
}
