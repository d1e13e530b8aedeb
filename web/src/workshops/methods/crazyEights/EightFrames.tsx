import { i18n } from "@lingui/core";
import { useReducer, useRef } from "react";
import { secondsLeft } from "../../../design/Timer";
import { useSecond } from "../../../design/useSecond";
import type { OwnCard } from "../../ownSeat";
import { useWorkshop } from "../../useWorkshop";
import type { BoardStep } from "../../workshopBoard";
import styles from "./EightFrames.module.css";
import { frameAt, frames } from "./pace";

/** Eight frames that fill, and the one in which the clock wants to see you. */
export default function EightFrames({ step, cards }: { step: BoardStep; cards: OwnCard[] }) {
  const { now } = useWorkshop();
  const farthest = useRef(0);
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useSecond(step.endsAt, now, tick);
  const left = secondsLeft({ ...step, now });
  // More time makes the step longer than its plan; frames that are over do not come again.
  const due = left === null ? null : Math.max(farthest.current, frameAt(left, step.minutes));
  farthest.current = due ?? farthest.current;
  return (
    <section className={styles.eight} aria-label={i18n.t("Your eight ideas")}>
      <ol className={styles.frames} aria-hidden>
        {frames.map((frame) => (
          <li
            key={frame}
            data-filled={frame < cards.length || undefined}
            data-due={frame === due || undefined}
          >
            {frame + 1}
          </li>
        ))}
      </ol>
      <p className={styles.pace}>
        {cards.length === frames.length
          ? i18n.t("Eight of eight. Well done.")
          : due === null
            ? i18n.t("{count} of 8 written.", { count: cards.length })
            : i18n.t("{count} of 8 written. By the clock this is number {number}.", {
                count: cards.length,
                number: due + 1,
              })}
      </p>
    </section>
  );
}
