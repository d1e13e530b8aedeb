import { i18n } from "@lingui/core";
import { secondsLeft } from "../../design/Timer";
import { useSecond } from "../../design/useSecond";
import { partOf } from "../groups/parts";
import type { MethodShape } from "../methods/methodShape";
import { methods } from "../methods/methods";
import { partAt } from "../methods/parts";
import { useFarthest } from "../methods/useFarthest";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./StepParts.module.css";

/** The parts of a step, with the one that the clock is in. */
export function StepParts({ step }: { step: BoardStep }) {
  const { parts } = methods[step.method];
  return parts ? <Parts step={step} parts={parts} /> : null;
}

function Parts({ step, parts }: { step: BoardStep; parts: NonNullable<MethodShape["parts"]> }) {
  const { now, board } = useWorkshop();
  useSecond(step.endsAt, now);
  const left = secondsLeft({ ...step, now });
  const byClock = useFarthest(step.stepId, left === null ? null : partAt(parts, left, step.minutes));
  // Where groups grow, the facilitator goes on, and each part has a clock of its own.
  const at = methods[step.method].growsGroups && !step.anonymous ? partOf(board, step) : byClock;
  return (
    <ol className={styles.parts} aria-label={i18n.t("Parts of this step")}>
      {parts.map((part, place) => (
        <li key={part.name} aria-current={place === at ? "step" : undefined}>
          {part.name}
        </li>
      ))}
    </ol>
  );
}
