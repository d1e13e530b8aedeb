import { i18n } from "@lingui/core";
import { useWorkshop } from "../../useWorkshop";
import type { BoardStep } from "../../workshopBoard";
import styles from "./EightFrames.module.css";
import { frames } from "./pace";
import { useDueFrame } from "./useDueFrame";

/** At which of the eight ideas everybody should be by the clock: for the room and whoever steers; who writes has frames of their own. */
export default function Pace({ step, forRoom = false }: { step: BoardStep; forRoom?: boolean }) {
  const { isFacilitator } = useWorkshop();
  const due = useDueFrame(step);
  if (due === null || !(forRoom || isFacilitator)) return null;
  return (
    <section className={styles.eight} aria-label={i18n.t("The pace")} data-room={forRoom || undefined}>
      <ol className={styles.frames} aria-hidden>
        {frames.map((frame) => (
          <li key={frame} data-filled={frame < due || undefined} data-due={frame === due || undefined}>
            {frame + 1}
          </li>
        ))}
      </ol>
      <p className={styles.pace}>
        {i18n.t("By the clock this is number {number} of 8.", { number: due + 1 })}
      </p>
    </section>
  );
}
