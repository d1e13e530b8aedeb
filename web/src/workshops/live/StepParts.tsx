import { i18n } from "@lingui/core";
import { useReducer, useRef } from "react";
import { secondsLeft } from "../../design/Timer";
import { useSecond } from "../../design/useSecond";
import { partOf } from "../groups/parts";
import type { MethodShape } from "../methods/methodShape";
import { methods } from "../methods/methods";
import { partAt } from "../methods/parts";
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
  const farthest = useRef({ stepId: step.stepId, part: 0 });
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useSecond(step.endsAt, now, tick);
  const left = secondsLeft({ ...step, now });
  // More time makes a step longer than its plan; what is over does not come again.
  const reached = farthest.current.stepId === step.stepId ? farthest.current.part : 0;
  // Where groups grow, the facilitator goes on, and each part has a clock of its own.
  const at =
    methods[step.method].growsGroups && !step.anonymous
      ? partOf(board, step)
      : left === null
        ? null
        : Math.max(reached, partAt(parts, left, step.minutes));
  farthest.current = { stepId: step.stepId, part: at ?? reached };
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
