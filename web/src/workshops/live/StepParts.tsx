import { useReducer } from "react";
import { secondsLeft } from "../../design/Timer";
import { useSecond } from "../../design/useSecond";
import { methods } from "../methods/methods";
import { partAt } from "../methods/parts";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./StepParts.module.css";

/** The parts of a step, with the one that the clock is in. */
export function StepParts({ step }: { step: BoardStep }) {
  const { now } = useWorkshop();
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useSecond(step.endsAt, now, tick);
  const parts = methods[step.method].parts;
  const left = secondsLeft({ ...step, now });
  if (!parts) return null;
  const at = left === null ? null : partAt(parts, left, step.minutes);
  return (
    <ol className={styles.parts} aria-label="Parts of this step">
      {parts.map((part, place) => (
        <li key={part.name} aria-current={place === at ? "step" : undefined}>
          {part.name}
        </li>
      ))}
    </ol>
  );
}
