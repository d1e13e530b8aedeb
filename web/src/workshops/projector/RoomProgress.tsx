import { counted } from "../../design/counted";
import { Progress } from "../../design/Progress";
import { methods } from "../methods/methods";
import { askedIn } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./Projector.module.css";

/** How far the room is, without a name: cards and people who are done. */
export function RoomProgress({ step }: { step: BoardStep }) {
  const { board } = useWorkshop();
  if (!methods[step.method].writes) return null;
  const writers = askedIn(board, step).length;
  return (
    <section className={styles.progress} aria-label="How far we are" aria-live="polite">
      <p className={styles.figure}>
        <strong>{step.cardCount}</strong> {step.cardCount === 1 ? "card" : "cards"}
        {step.hiddenCardCount > 0 && `, ${step.hiddenCardCount} hidden`}
      </p>
      <p className={styles.figure}>
        <strong>{step.doneCount}</strong> of {counted(writers, "person", "people")} done
      </p>
      <Progress label="Are done" value={step.doneCount} of={writers} />
    </section>
  );
}
