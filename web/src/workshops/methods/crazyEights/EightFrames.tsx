import { i18n } from "@lingui/core";
import type { OwnCard } from "../../ownSeat";
import type { BoardStep } from "../../workshopBoard";
import styles from "./EightFrames.module.css";
import { frames } from "./pace";
import { useDueFrame } from "./useDueFrame";

/** Eight frames that fill, and the one in which the clock wants to see you. */
export default function EightFrames({ step, cards }: { step: BoardStep; cards: OwnCard[] }) {
  const due = useDueFrame(step);
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
